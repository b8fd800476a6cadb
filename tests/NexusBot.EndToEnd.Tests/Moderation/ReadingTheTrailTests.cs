using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Moderation;

public sealed class ReadingTheTrailTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task A_moderator_reads_who_changed_what_and_when_newest_first()
    {
        var (home, general) = (Channel(TestHub.Home), Channel("general"));
        await ChooseChannelAsync("general");
        await ChooseChannelAsync(TestHub.Home);
        var role = await ChooseRoleAsync("Moderator");
        var mentor = await ChooseRoleAsync("Mentor");
        await RemindAsync("2 days");
        await RemindAsync("none");
        var card = await _hub.Amina.SharesCardAsync("Words that insult");
        await HideAsync(card, "It insults people.");

        var trail = await _hub.Grace.RunsAsync("/hub audit");

        var by = $"- <@{_hub.Grace.Id}>";
        Assert.True(trail.IsPrivate);
        Assert.Collection(
            Lines(trail).Take(6),
            line => Assert.Equal($"{by} hid a reported learning. [Go there](https://discord.com/channels/{_hub.Guild.Id}/{home}/{card.Id})", line),
            line => Assert.EndsWith($"{by} set the reminders of sessions to none (before: 2 days).", line, StringComparison.Ordinal),
            line => Assert.Contains($"{by} set the reminders of sessions to 2 days (before: ", line, StringComparison.Ordinal),
            line => Assert.EndsWith($"{by} chose <@&{mentor}> as the role of mentors (before: <@&{role}>).", line, StringComparison.Ordinal),
            line => Assert.EndsWith($"{by} chose <@&{role}> as the role of mentors (before: <@&{mentor}>).", line, StringComparison.Ordinal),
            line => Assert.EndsWith($"{by} chose <#{home}> as the channel for challenges (before: <#{general}>).", line, StringComparison.Ordinal));
        Assert.Matches(" <t:[0-9]+:f>$", trail.Embeds[0].Description);
        Assert.False(trail.Shows("insult"), trail.ToString());
    }

    [Fact]
    public async Task Pages_turn_forward_and_back_in_place_and_what_is_no_more_is_the_last_one()
    {
        await RemindAsync(Enumerable.Range(1, 11).Select(hours => $"{hours} hours"));

        var first = await _hub.Grace.RunsAsync("/hub audit");
        var second = await first.ClicksAsync("Next");
        var back = await second.ClicksAsync("Prev");
        var far = await back.ForgesClickAsync("audit:page:7000:0");

        Assert.Equal([first.Message!.Id, first.Message.Id, first.Message.Id], [second.Message!.Id, back.Message!.Id, far.Message!.Id]);
        Assert.Equal(10, Lines(first).Length);
        Assert.Contains(" 11 hours (before: 10 hours).", Lines(first)[0], StringComparison.Ordinal);
        Assert.Contains(" 1 hour (before: ", Lines(second)[0], StringComparison.Ordinal);
        Assert.Equal(Lines(first), Lines(back));
        Assert.Matches("^Page 1 of [0-9]+ · [0-9]+ changes, newest first$", first.Embeds[0].Footer);
        Assert.True(first.Message.Button("Prev").Disabled && far.Message.Button("Next").Disabled);
    }

    [Fact]
    public async Task Of_one_member_only_what_they_did_is_listed_on_every_page()
    {
        await RemindAsync(["1 day", "2 days"]);
        await _hub.Amina.SharesCardAsync("Edited often");
        var card = await _hub.Tendai.SeesCardAsync("Edited often");
        for (var i = 0; i < 11; i++)
            await (await card.EditsAsync("Text")).SubmitsAsync((Sharing.Text, $"Better, for the {i}. time."));

        var first = await _hub.Grace.RunsAsync("/hub audit", ("member", "Tendai"));
        var second = await first.ClicksAsync("Next");

        Assert.All(Lines(first).Concat(Lines(second)), line => Assert.Contains($"<@{_hub.Tendai.Id}> edited somebody else's learning.", line, StringComparison.Ordinal));
        Assert.Equal("Page 2 of 2 · 11 changes, newest first", second.Embeds[0].Footer);
    }

    [Fact]
    public async Task Of_a_member_who_did_nothing_it_says_so_and_names_the_way_to_everything()
    {
        var trail = await _hub.Grace.RunsAsync("/hub audit", ("member", "Kwame"));

        Assert.True(trail.IsPrivate);
        Assert.Equal($"Nothing that <@{_hub.Kwame.Id}> did is on record. What former members did stands in `/hub audit`, without their names.", trail.Text);
    }

    [Fact]
    public async Task Learners_and_mentors_are_refused_however_they_ask()
    {
        await RemindAsync(["3 days"]);

        foreach (var person in (Person[])[_hub.Kwame, _hub.Tendai])
        {
            var forged = await person.ForgesAsync("/hub audit");
            var turned = await (await person.RunsAsync("/ping")).ForgesClickAsync("audit:page:1:0");

            Assert.DoesNotContain("/hub audit", await person.CommandsAsync());
            Assert.All([forged, turned], answer => Assert.True(answer.IsPrivate && answer.Shows("Only moderators") && answer.Embeds.Count == 0, answer.ToString()));
        }
    }

    [Theory]
    [InlineData("audit:page:-1:0")]
    [InlineData("audit:page:99999999999:0")]
    [InlineData("audit:page:1:x")]
    public async Task A_page_that_somebody_made_up_shows_nothing_else(string id)
    {
        await RemindAsync(["4 days"]);
        var trail = await _hub.Grace.RunsAsync("/hub audit");

        var answer = await trail.ForgesClickAsync(id);

        Assert.False(answer.Failed);
        Assert.True(answer.IsPrivate);
    }

    [Fact]
    public async Task A_hub_where_nothing_was_changed_and_the_hub_next_door_show_nothing_but_what_will_stand_there()
    {
        await using var hub = await TestHub.StartBareAsync();

        var first = await hub.Grace.RunsAsync("/hub audit");
        await hub.Grace.RunsAsync("/hub channel", ("purpose", "Learnings"), ("channel", TestHub.Home));
        var nextDoor = await hub.Noor.RunsAsync("/hub audit");

        Assert.All([first, nextDoor], trail => Assert.StartsWith("Nothing was changed yet.", trail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_had_themselves_erased_is_a_former_member()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.SharesCardAsync("Outlives its editor");
        var card = await hub.Tendai.SeesCardAsync("Outlives its editor");
        await (await card.EditsAsync("Text")).SubmitsAsync((Sharing.Text, "Better."));

        await (await (await hub.Tendai.RunsAsync("/profile data")).ClicksAsync("Erase…")).ClicksAsync("Erase everything");
        var trail = await hub.Grace.RunsAsync("/hub audit");
        var theirs = await hub.Grace.RunsAsync("/hub audit", ("member", "Tendai"));

        Assert.Contains("- A former member edited somebody else's learning.", Lines(trail)[0], StringComparison.Ordinal);
        Assert.False(trail.Shows($"{hub.Tendai.Id}"), trail.ToString());
        Assert.StartsWith("Nothing that", theirs.Text, StringComparison.Ordinal);
    }

    private ulong Channel(string name) => _hub.Server.World.Channels.List(_hub.Guild.Id).Single(channel => channel.Name == name).Id;

    private Task<Answer> ChooseChannelAsync(string name) => _hub.Grace.RunsAsync("/hub channel", ("purpose", "Challenges"), ("channel", name));

    private async Task<ulong> ChooseRoleAsync(string name)
    {
        await _hub.Grace.RunsAsync("/hub role", ("purpose", "Mentor"), ("role", name));
        return _hub.Server.World.Roles.List(_hub.Guild.Id).Single(role => role.Name == name).Id;
    }

    private Task<Answer> RemindAsync(string before) => _hub.Grace.RunsAsync("/hub settings", ("session-reminders", before));

    private async Task RemindAsync(IEnumerable<string> choices)
    {
        foreach (var before in choices)
            await RemindAsync(before);
    }

    private async Task HideAsync(SeenMessage card, string why)
    {
        var seen = await _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Id == card.Id);
        await (await (await seen.ClicksAsync("More")).ClicksAsync("Report")).SubmitsAsync(("What is wrong with it?", why));
        var decision = await (await _hub.Grace.RunsAsync("/hub reports")).ChoosesAsync("Words that insult");
        await decision.ClicksAsync("Hide it");
    }

    // Without the moment, which ends each.
    private static string[] Lines(Answer trail) => [.. trail.Embeds[0].Description.Split('\n').Select(line => line[..line.LastIndexOf(" <t:", StringComparison.Ordinal)])];
}
