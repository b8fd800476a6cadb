using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.World;

namespace NexusBot.EndToEnd.Tests.Moderation;

public sealed class ChoosingAChannelTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    private SandboxWorld World => _hub.Server.World;

    [Fact]
    public async Task A_moderator_chooses_it_and_it_is_written_down_what_it_was_before()
    {
        var before = Find(TestHub.Home);
        var after = Find("general");
        await ChooseAsync(_hub.Grace, before);

        var saved = await ChooseAsync(_hub.Grace, after);
        await _hub.Amina.SharesAsync("In the new channel", kind: "Challenge");
        await _hub.Kwame.SeesCardAsync("In the new channel", "general");
        var audit = await _hub.LatestAuditAsync();

        Assert.True(saved.IsPrivate);
        Assert.Contains($"<#{after.Id}>", saved.Text, StringComparison.Ordinal);
        Assert.Equal(
            (new MemberId(_hub.Grace.Id), AuditKind.ChallengesChannel, $"{before.Id}", $"{after.Id}"),
            (audit.Actor, audit.What, audit.Before, audit.After));
    }

    [Fact]
    public async Task What_was_chosen_outlives_a_restart()
    {
        await ChooseAsync(_hub.Grace, Find("general"));

        await _hub.RestartBotAsync();
        await _hub.Amina.SharesAsync("After the restart", kind: "Challenge");

        await _hub.Kwame.SeesCardAsync("After the restart", "general");
    }

    [Fact]
    public async Task Members_are_not_offered_the_command()
    {
        Assert.Contains("/hub channel", await _hub.Grace.CommandsAsync());
        Assert.DoesNotContain(await _hub.Kwame.CommandsAsync(), command => command.StartsWith("/hub", StringComparison.Ordinal));
        await Assert.ThrowsAsync<RefusedByDiscordException>(() => ChooseAsync(_hub.Kwame, Add("not-offered")));
    }

    [Fact]
    public async Task A_member_or_mentor_who_forges_it_is_refused_and_nothing_changes()
    {
        var coveted = Add("coveted");

        foreach (var person in (Person[])[_hub.Kwame, _hub.Tendai])
        {
            var answer = await person.ForgesAsync("/hub channel", ("purpose", "Challenges"), ("channel", coveted.Name));

            Assert.True(answer.IsPrivate);
            Assert.Contains("Only moderators", answer.Text, StringComparison.Ordinal);
        }

        var settings = await _hub.SettingsAsync();
        Assert.NotEqual(new ChannelId(coveted.Id), settings.Channel(ChannelPurpose.Challenges));
    }

    [Theory]
    [InlineData(Permissions.ViewChannel, "View Channel")]
    [InlineData(Permissions.SendMessages, "Send Messages")]
    [InlineData(Permissions.EmbedLinks, "Embed Links")]
    [InlineData(Permissions.ReadMessageHistory, "Read Message History")]
    [InlineData(Permissions.SendMessages | Permissions.EmbedLinks, "Send Messages and Embed Links")]
    public async Task A_channel_where_the_bot_cannot_post_is_refused_with_what_is_missing(Permissions denied, string missing)
    {
        var closed = Add($"closed-{(ulong)denied}", denied);

        var answer = await ChooseAsync(_hub.Grace, closed);

        Assert.True(answer.IsPrivate);
        Assert.Contains(missing, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Saved", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("purpose", "Everything")]
    [InlineData("purpose", "7")]
    [InlineData("purpose", "")]
    public async Task A_purpose_that_was_never_offered_is_refused(string option, string value)
    {
        var answer = await _hub.Grace.ForgesAsync("/hub channel", (option, value), ("channel", TestHub.Home));

        Assert.True(answer.IsPrivate);
        Assert.DoesNotContain("Saved", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Pick from what Discord suggests", answer.Text, StringComparison.Ordinal);
    }

    private Channel Find(string name) => World.Channels.List(_hub.Guild.Id).Single(channel => channel.Name == name);

    private Channel Add(string name, Permissions denied = Permissions.None) => World.Channels.Add(
        _hub.Guild.Id,
        name,
        overwrites: [new PermissionOverwrite(World.Application.BotUserId, OverwriteTarget.Member, Permissions.None, denied)]);

    private static Task<Answer> ChooseAsync(Person moderator, Channel channel) =>
        moderator.RunsAsync("/hub channel", ("purpose", "Challenges"), ("channel", channel.Name));
}
