namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class SlowHandlersTests
{
    private const int PrivateThinking = 5;
    private const int ClickTaken = 6;

    [Fact]
    public async Task A_command_and_a_choice_that_take_their_time_are_acknowledged_first_and_answered_then()
    {
        using var clock = new SlowClock();
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(wire.Into, clock.Over);
        var zones = await hub.Kwame.RunsAsync("/remind me", ("text", "Stretch"), ("when", "tomorrow 18:00"));

        var before = Deferred(wire).Length;
        clock.Hold();
        var command = hub.Amina.RunsAsync("/remind me", ("text", "Water the plants"), ("when", "in 10 minutes"));
        var choice = zones.ChoosesAsync("Africa/Nairobi");
        await ReleaseAsync(clock, once: () => Deferred(wire).Length == before + 2);
        var (answered, chosen) = (await command, await choice);

        Assert.False(answered.Failed || chosen.Failed);
        Assert.True(answered.IsPrivate);
        Assert.StartsWith("Done.", answered.Text, StringComparison.Ordinal);
        var changed = Assert.Single(
            await hub.Kwame.SeesAsync(TestHub.Home), message => message.AuthorName == "NexusBot" && message.IsEdited);
        Assert.StartsWith("Done.", changed.Text, StringComparison.Ordinal);
        Assert.Empty(changed.Selects);
        Assert.Equal([PrivateThinking, ClickTaken], Deferred(wire)[before..].Order());
    }

    [Fact]
    public async Task What_takes_the_place_of_a_private_message_is_acknowledged_as_its_change_and_beside_a_card_as_a_message_to_come()
    {
        using var clock = new SlowClock();
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(wire.Into, clock.Over);
        await hub.Amina.SharesCardAsync("Slowly saved");
        var card = await hub.Kwame.SeesCardAsync("Slowly saved");
        var saved = await (await hub.Grace.SeesCardAsync("Slowly saved")).ClicksAsync("Save");

        var before = Deferred(wire).Length;
        clock.Hold();
        var beside = card.ClicksAsync("Save");
        var inPlace = saved.ClicksAsync("Take it out of my list");
        await ReleaseAsync(clock, once: () => Deferred(wire).Length == before + 2);

        (await inPlace).AssertInPlaceOf(saved, "Save it again");
        Assert.StartsWith("Saved for you", (await beside).Text, StringComparison.Ordinal);
        Assert.Equal([PrivateThinking, ClickTaken], Deferred(wire)[before..].Order());
    }

    // Whatever comes of it: a bot that is kept waiting does not stop.
    private static async Task ReleaseAsync(SlowClock clock, Func<bool> once)
    {
        try
        {
            await Eventually.IsTrueAsync(once);
        }
        finally
        {
            clock.Release();
        }
    }

    private static int[] Deferred(Wiretap wire) =>
    [
        .. wire.Calls("POST", "/callback")
            .Select(call => call.GetProperty("req").GetProperty("json").GetProperty("type").GetInt32())
            .Where(type => type is PrivateThinking or ClickTaken),
    ];
}
