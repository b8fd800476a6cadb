namespace NexusBot.EndToEnd.Tests.Members;

public sealed class ChoosingNoticesTests
{
    private const string Solutions = "Somebody proposes a solution for your challenge";
    private const string Edits = "Somebody edits a learning of yours";

    [Fact]
    public async Task Everything_is_on_and_what_is_switched_off_stays_so_after_a_restart()
    {
        await using var hub = await TestHub.StartAsync();

        var shown = await hub.Amina.RunsAsync("/profile notifications");
        var changed = await shown.ChoosesAsync("LearningEdited", "SolutionAccepted");
        await hub.RestartBotAsync();
        var later = await hub.Amina.RunsAsync("/profile notifications");

        Assert.True(shown.IsPrivate);
        Assert.True(shown.Shows($"🔔 {Solutions}") && shown.Shows($"🔔 {Edits}") && shown.Shows("none from 22:00 to 07:00"), shown.ToString());
        Assert.True(changed.Shows($"🔕 {Solutions}") && changed.Shows($"🔔 {Edits}"), changed.ToString());
        Assert.Equal(changed.Text, later.Text);
    }

    [Fact]
    public async Task All_of_it_can_be_switched_off_and_on_again()
    {
        await using var hub = await TestHub.StartAsync();

        var none = await (await hub.Amina.RunsAsync("/profile notifications")).ChoosesAsync();
        var all = await none.ChoosesAsync([.. none.Selects[0].Options.Select(option => option.Value)]);

        Assert.DoesNotContain("🔔", none.Text, StringComparison.Ordinal);
        Assert.Equal(none.Selects[0].Options.Count, none.Selects[0].Options.Select(option => option.Label).Distinct().Count());
        Assert.DoesNotContain("🔕", all.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_switched_off_does_not_come_and_what_is_on_does()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AwaitMorningAsync();
        await (await hub.Amina.RunsAsync("/profile notifications")).ChoosesAsync("LearningEdited");
        await hub.Amina.SharesCardAsync("Slow list", kind: "Challenge");

        var solve = await (await hub.Kwame.SeesSharedCardAsync("Slow list")).ClicksAsync("Solve");
        await solve.SubmitsAsync(("How would you solve it?", "With an index."));
        var edit = await (await hub.Tendai.SeesSharedCardAsync("Slow list")).EditsAsync("Title");
        await edit.SubmitsAsync((Sharing.Title, "Slow list, edited"));
        var told = await hub.Amina.ReceivesEventuallyAsync("edited your learning");

        Assert.False(told.Shows("proposed a solution"), told.ToString());
        Assert.True(told.Shows("/profile notifications"));
    }

    [Fact]
    public async Task What_comes_leads_to_its_card_and_is_switched_off_where_it_is_read()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AwaitMorningAsync();
        var card = await hub.Amina.SharesCardAsync("Slow list");
        await (await (await hub.Tendai.SeesSharedCardAsync("Slow list")).EditsAsync("Title")).SubmitsAsync((Sharing.Title, "Slow list, edited"));
        var told = await hub.Amina.ReceivesEventuallyAsync("edited your learning");

        var choice = await told.ClicksAsync("Choose what I tell you");
        var changed = await choice.ChoosesAsync("SolutionProposed");
        var inTheServer = await hub.Amina.RunsAsync("/profile notifications");

        Assert.Contains($"[Go there](https://discord.com/channels/{hub.Guild.Id}/{card.ChannelId}/{card.Id})", told.Everything, StringComparison.Ordinal);
        Assert.Contains("`/profile notifications` in the server", told.Everything, StringComparison.Ordinal);
        Assert.True(choice.IsPrivate && choice.Shows($"🔔 {Edits}"), choice.ToString());
        Assert.True(changed.Shows($"🔕 {Edits}") && changed.Shows($"🔔 {Solutions}"), changed.ToString());
        Assert.Equal(changed.Text, inTheServer.Text);
    }

    [Fact]
    public async Task Of_a_server_that_one_is_not_in_there_is_nothing_to_choose()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AwaitMorningAsync();
        await hub.Amina.SharesCardAsync("Slow list");
        await (await (await hub.Tendai.SeesSharedCardAsync("Slow list")).EditsAsync("Title")).SubmitsAsync((Sharing.Title, "Slow list, edited"));
        var told = await hub.Amina.ReceivesEventuallyAsync("edited your learning");
        var nextDoor = hub.Server.World.Guilds.List()[1];

        var another = await told.ForgesClickAsync($"notifications:open:{nextDoor.Id}");
        var none = await told.ForgesClickAsync("notifications:kinds:12345", "LearningEdited");
        hub.Server.World.Members.Leave(hub.Guild.Id, hub.Amina.Id);
        var left = await told.ClicksAsync("Choose what I tell you");

        Assert.All([another, none, left], answer => Assert.Contains("not both in that server", answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_longer_quiet_time_is_chosen_and_kept()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AwaitMorningAsync();
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(9));
        var shown = await hub.Amina.RunsAsync("/profile notifications");
        var quiet = await shown.Message!.ChoosesInAsync("Your quiet time", "Quiet from 17:00 to 09:00");
        await hub.Amina.SharesCardAsync("Slow list", kind: "Challenge");

        var solve = await (await hub.Kwame.SeesSharedCardAsync("Slow list")).ClicksAsync("Solve");
        await solve.SubmitsAsync(("How would you solve it?", "With an index."));
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(14));
        Assert.DoesNotContain(await hub.Amina.DirectMessagesAsync(), message => message.Shows("proposed a solution"));
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(2));
        await hub.Amina.ReceivesEventuallyAsync("proposed a solution");

        Assert.True(quiet.Shows("none from 17:00 to 09:00"), quiet.ToString());
    }

    [Fact]
    public async Task Forged_choices_are_refused_and_change_nothing()
    {
        await using var hub = await TestHub.StartAsync();
        var shown = await hub.Amina.RunsAsync("/profile notifications");

        var kind = await shown.ForgesClickAsync($"notifications:kinds:{hub.Guild.Id}", "LearningEdited", "99");
        var night = await shown.ForgesClickAsync($"notifications:night:{hub.Guild.Id}", "23:00 to 06:00");

        Assert.Contains("Pick from the list", kind.Text, StringComparison.Ordinal);
        Assert.Contains("none is shorter", night.Text, StringComparison.Ordinal);
        Assert.Equal(shown.Text, (await hub.Amina.RunsAsync("/profile notifications")).Text);
    }
}
