using System.Text;

namespace NexusBot.EndToEnd.Tests.Pairing;

public sealed class LeadingPairsTests
{
    [Fact]
    public async Task A_moderator_sees_the_round_before_anybody_makes_it_and_sees_how_it_went()
    {
        await using var hub = await PairingHub.StartAsync();
        await hub.Amina.JoinsAsync();
        await hub.Kwame.JoinsAsync("Frontend");

        var preview = await hub.Grace.RunsAsync("/hub pairing", ("what", "Preview"));
        Assert.Empty(await hub.RoundsAsync());
        var made = await hub.Grace.RunsAsync("/hub pairing", ("what", "Run"));
        var again = await hub.Grace.RunsAsync("/hub pairing", ("what", "Run"));
        await hub.AwaitOpeningAsync(1);
        var report = await hub.Grace.RunsAsync("/hub pairing", ("what", "Report"));

        Assert.True(preview.IsPrivate);
        Assert.Contains("Round 1 as it would be now", preview.Everything, StringComparison.Ordinal);
        Assert.Contains($"<@{hub.Amina.Id}>", preview.Everything, StringComparison.Ordinal);
        Assert.Equal(["round-1.md"], preview.Message!.Attachments);
        Assert.StartsWith("Round 1 is made: 2 members in 1 partnership, 0 without a partner.", made.Text, StringComparison.Ordinal);
        Assert.Contains("Wait an hour", again.Text, StringComparison.Ordinal);
        Assert.Contains("2 members in 1 partnership, 0 met", report.Everything, StringComparison.Ordinal);
        await hub.Amina.SeesOpenThreadAsync();
    }

    [Fact]
    public async Task A_preview_says_in_words_who_meets_whom_and_why_and_who_has_nobody_and_why()
    {
        await using var hub = await PairingHub.StartAsync();
        await hub.Amina.JoinsAsync("Backend", knows: "Django", wants: "React");
        await hub.Kwame.JoinsAsync("Frontend", knows: "React", wants: "GraphQL");
        await hub.Tendai.RunsAsync("/pair join");

        var preview = await hub.Grace.RunsAsync("/hub pairing", ("what", "Preview"));
        var file = Encoding.UTF8.GetString(await preview.Message!.OpensFileAsync("round-1.md"));

        var (amina, kwame) = ($"<@{hub.Amina.Id}>", $"<@{hub.Kwame.Id}>");
        Assert.Matches($"^\\*\\*1\\.\\*\\* ({amina} & {kwame}|{kwame} & {amina}) · 20 free hours in common · [0-9]+ points$", preview.Embeds[0].Description.Split('\n')[0]);
        Assert.Contains($"\n- {kwame} knows react, which {amina} wants to learn.", preview.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Contains("both want to find a first job.", preview.Embeds[0].Description, StringComparison.Ordinal);
        var left = Assert.Single(preview.Embeds[0].Fields);
        Assert.Equal(("Without a partner: 1. They go first in the next round", $"- <@{hub.Tendai.Id}>: told no free hours"), (left.Name, left.Value));
        Assert.Contains("Kwame knows react, which Amina wants to learn.", file, StringComparison.Ordinal);
        Assert.Contains("- Tendai: told no free hours", file, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody left", preview.Everything + file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_tells_moderators_no_more_of_members_than_these_show_to_everyone()
    {
        await using var hub = await PairingHub.StartAsync();
        await hub.Amina.JoinsAsync("Backend", knows: "Django", wants: "React");
        await hub.Kwame.JoinsAsync("Frontend", knows: "React", wants: "GraphQL");
        await (await (await hub.Kwame.RunsAsync("/profile edit")).ClicksAsync("Who sees what")).ChoosesAsync("Knows: your partners");

        var preview = await hub.Grace.RunsAsync("/hub pairing", ("what", "Preview"));
        var file = Encoding.UTF8.GetString(await preview.Message!.OpensFileAsync("round-1.md"));

        Assert.Contains("20 free hours in common", preview.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("knows react", preview.Everything + file, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_schedule_says_when_the_next_round_is_and_what_is_missing()
    {
        await using var hub = await TestHub.StartAsync();

        var bare = await hub.Grace.RunsAsync("/hub pairing", ("what", "Schedule"));
        var saved = await hub.Grace.RunsAsync("/hub pairing", ("what", "Schedule"), ("day", "Friday"), ("time", "18:30"), ("zone", "Africa/Nairobi"));
        var report = await hub.Grace.RunsAsync("/hub pairing", ("what", "Report"));
        var paused = await hub.Grace.RunsAsync("/hub pairing", ("what", "Pause"));

        Assert.Contains("A schedule needs a day and a time", bare.Text, StringComparison.Ordinal);
        Assert.Contains("every Friday at 18:30 Africa/Nairobi time", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Until you choose a channel for pairs", saved.Text, StringComparison.Ordinal);
        Assert.Contains("The first one is made <t:", report.Text, StringComparison.Ordinal);
        Assert.Contains("No more rounds by themselves", paused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Learners_neither_see_it_nor_get_it_by_force()
    {
        await using var hub = await PairingHub.StartAsync();

        var forged = await hub.Amina.ForgesAsync("/hub pairing", ("what", "Run"));

        Assert.DoesNotContain("/hub pairing", await hub.Amina.CommandsAsync());
        Assert.Contains("Only moderators", forged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_sees_how_things_stand_and_changes_it_there()
    {
        await using var hub = await PairingHub.StartAsync();
        var stranger = await hub.Amina.RunsAsync("/pair status");
        var joined = await hub.Amina.RunsAsync("/pair join", ("rhythm", "Every second week"), ("partners", 2));
        await hub.Amina.UsesAsync("Never pair us", hub.Kwame);

        var status = await hub.Amina.RunsAsync("/pair status");
        var skipped = await status.ClicksAsync("Skip the next round");
        var back = await skipped.ClicksAsync("Take part again");
        var allowed = await back.ChoosesAsync($"{hub.Kwame.Id}");
        var left = await allowed.ClicksAsync("Leave");

        Assert.Contains("You are in no rounds", stranger.Everything, StringComparison.Ordinal);
        Assert.Contains("You are in, every second week with up to 2 partners", joined.Text, StringComparison.Ordinal);
        Assert.Contains("I do not know when you are free", joined.Text, StringComparison.Ordinal);
        Assert.Contains("You sit out the next round", skipped.Everything, StringComparison.Ordinal);
        Assert.Contains("The next round is made <t:", back.Everything, StringComparison.Ordinal);
        Assert.Empty(allowed.Selects);
        Assert.Contains("You are in no rounds", left.Everything, StringComparison.Ordinal);
        Assert.All([stranger, joined, status], answer => Assert.True(answer.IsPrivate));
    }

    [Fact]
    public async Task Two_who_do_not_want_to_wait_meet_at_once_and_thank_each_other_at_the_end()
    {
        await using var hub = await PairingHub.StartAsync();

        var waits = await hub.Amina.RunsAsync("/pair now");
        var met = await hub.Kwame.RunsAsync("/pair now");
        var thread = await hub.Amina.SeesOpenThreadAsync();
        await hub.AwaitOpeningAsync(0);
        await hub.AdvanceToCheckInAsync(round: 0);
        var asked = await hub.Amina.SeesThreadEventuallyAsync(seen => seen.Id == thread.Id && seen.Find("Did you meet?") is not null);
        var form = await asked.Find("Did you meet?")!.ClicksAsync("Say thanks");
        var thanked = await form.SubmitsAsync(("What are you thankful for?", "Your *patience* with joins"));
        await hub.Kwame.ReceivesEventuallyAsync("thanks you: “Your *patience* with joins”");
        var changed = await asked.Find("Did you meet?")!.ClicksAsync("Say thanks");
        Assert.Equal("Your *patience* with joins", Assert.Single(changed.Modal!.Inputs).Value);
        await changed.SubmitsAsync(("What are you thankful for?", "Your patience, and the coffee"));
        await hub.Kwame.ReceivesEventuallyAsync("thanks you: “Your patience, and the coffee”");
        Assert.Single(await hub.Kwame.DirectMessagesAsync(), message => message.Shows("thanks you"));
        await hub.Discord.AdvanceAsync(TimeSpan.FromDays(1));
        await hub.Amina.SeesThreadEventuallyAsync(seen => seen.Id == thread.Id && seen.IsArchived);

        Assert.Contains("Nobody waits right now", waits.Text, StringComparison.Ordinal);
        Assert.Contains($"<@{hub.Amina.Id}> waited too", met.Text, StringComparison.Ordinal);
        Assert.Contains("will read it", thanked.Text, StringComparison.Ordinal);
    }
}
