using System.Text;

namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class LosingTheGuildTests
{
    [Fact]
    public async Task An_outage_of_the_guild_deletes_nothing_and_nobody_is_told_goodbye()
    {
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(wire.Into);
        await hub.Amina.SharesCardAsync("Lazy querysets");
        var settings = await hub.SettingsAsync();
        var before = Spoken(wire);

        TellOfOutage(hub);
        var during = await hub.Kwame.OpensAsync("Lazy querysets");
        hub.Server.Gateway.InvalidateSessions(resumable: false);
        await Eventually.IsTrueAsync(() => hub.Server.Gateway.Identifies == 2);
        var after = await hub.Kwame.OpensAsync("Lazy querysets");
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);

        Assert.False(during.Failed || after.Failed);
        Assert.Equal(before, Spoken(wire));
        await hub.Bot.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equivalent(settings, await hub.SettingsAsync());
    }

    [Fact]
    public async Task What_changed_while_the_session_was_lost_is_known_after_the_next_one()
    {
        await using var hub = await TestHub.StartAsync();
        hub.Server.Gateway.RefusesConnections = true;
        hub.Server.Gateway.InvalidateSessions(resumable: false);
        var reminder = hub.Amina.RunsAsync("/ping");
        hub.Server.Gateway.RefusesConnections = false;
        await Eventually.IsTrueAsync(() => hub.Server.Gateway.Identifies == 2);
        await reminder;

        await hub.Amina.SharesCardAsync("Lazy querysets");

        Assert.Equal(1, await hub.CountCardsAsync("Lazy querysets"));
    }

    private static int Spoken(Wiretap wire) => wire.Calls("POST", "/channels/").Count + wire.Calls("DELETE", "/channels/").Count;

    private static void TellOfOutage(TestHub hub) => hub.Server.Gateway.DispatchToBot(
        "GUILD_DELETE", Encoding.UTF8.GetBytes($$"""{"id":"{{hub.Guild.Id}}","unavailable":true}"""));
}
