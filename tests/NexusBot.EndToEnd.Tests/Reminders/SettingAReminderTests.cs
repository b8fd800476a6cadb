namespace NexusBot.EndToEnd.Tests.Reminders;

public sealed class SettingAReminderTests
{
    [Fact]
    public async Task It_comes_when_it_is_due_and_not_before()
    {
        await using var hub = await TestHub.StartAsync();
        var saved = await hub.Amina.RemindAsync("Water the plants", "in 10 minutes");
        await hub.Amina.RemindAsync("Open the window", "in 9 minutes");

        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(9.5));
        await hub.Amina.ReceivesEventuallyAsync("Open the window");
        var early = await hub.Amina.DirectMessagesAsync();
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(0.5));
        var reminder = await hub.Amina.ReceivesEventuallyAsync("Water the plants");

        Assert.True(saved.IsPrivate);
        Assert.StartsWith("Done.", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(early, message => message.Shows("Water the plants"));
        Assert.False(reminder.Shows("Late"));
        Assert.Contains("ProDev Nexus", reminder.Everything, StringComparison.Ordinal);
        Assert.Equal(1, await hub.CountRemindersAsync(hub.Amina, "Water the plants"));
    }

    [Fact]
    public async Task A_local_time_means_that_time_in_the_zone_that_was_named()
    {
        await using var hub = await TestHub.StartAsync();
        var (typed, due) = hub.SixInTheEvening();

        var saved = await hub.Amina.RemindAsync("Water the plants", typed, Reminding.Nairobi);

        Assert.Contains(Reminding.Tag(due), saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_zone_that_is_named_is_kept_and_a_later_one_holds_once()
    {
        await using var hub = await TestHub.StartAsync();
        var (typed, due) = hub.SixInTheEvening();

        await hub.Amina.RemindAsync("Water the plants", typed, Reminding.Nairobi);
        var elsewhere = await hub.Amina.RemindAsync("Open the window", typed, "Asia/Tokyo");
        var own = await hub.Amina.RemindAsync("Feed the cat", typed);

        Assert.Contains(Reminding.Tag(due - NodaTime.Duration.FromHours(6)), elsewhere.Text, StringComparison.Ordinal);
        Assert.Contains(Reminding.Tag(due), own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_repeats_in_short_what_was_saved()
    {
        await using var hub = await TestHub.StartAsync();

        var one = await hub.Amina.RemindAsync("Water *all*\nthe plants", "in 10 minutes");
        var another = await hub.Amina.RemindAsync(new string('x', 1000), "in 10 minutes");

        Assert.EndsWith(@"“Water \*all\* the plants”", one.Text, StringComparison.Ordinal);
        Assert.EndsWith($"“{new string('x', 99)}…”", another.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zone_that_is_not_known_is_asked_for_and_the_command_goes_on()
    {
        await using var hub = await TestHub.StartAsync();
        var (typed, due) = hub.SixInTheEvening();

        var question = await hub.Amina.RemindAsync("Water the plants", typed);
        var saved = await question.ChoosesAsync(Reminding.Nairobi);

        Assert.True(question.IsPrivate);
        Assert.Contains("Which time zone are you in?", question.Text, StringComparison.Ordinal);
        Assert.StartsWith("Done.", saved.Text, StringComparison.Ordinal);
        Assert.Contains(Reminding.Tag(due), saved.Text, StringComparison.Ordinal);
        Assert.Empty(saved.Selects);
    }

    [Fact]
    public async Task A_zone_once_chosen_is_kept_over_a_restart()
    {
        await using var hub = await TestHub.StartAsync();
        var (typed, due) = hub.SixInTheEvening();
        await (await hub.Amina.RemindAsync("Water the plants", typed)).ChoosesAsync(Reminding.Nairobi);

        await hub.RestartBotAsync();
        var saved = await hub.Amina.RemindAsync("Open the window", typed);

        Assert.Contains(Reminding.Tag(due), saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zone_that_nobody_offered_is_refused()
    {
        await using var hub = await TestHub.StartAsync();
        var question = await hub.Amina.RemindAsync("Water the plants", "tomorrow 18:00");

        var answer = await question.Message!.ForgesClickAsync(question.Selects[0].CustomId, "Middle-earth/Shire");

        Assert.True(answer.IsPrivate);
        Assert.Contains("I know no time zone called", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_understood_shows_while_it_is_being_typed()
    {
        await using var hub = await TestHub.StartAsync();
        var (typed, _) = hub.SixInTheEvening();

        var examples = await hub.Amina.TypesAsync("/remind me", "when", "");
        var local = await hub.Amina.TypesAsync("/remind me", "when", typed, ("zone", Reminding.Nairobi));
        var unknownZone = await hub.Amina.TypesAsync("/remind me", "when", typed);
        var nonsense = await hub.Amina.TypesAsync("/remind me", "when", "some day");
        var dayAlone = await hub.Amina.TypesAsync("/remind me", "when", "tomorrow");
        var zones = await hub.Amina.TypesAsync("/remind me", "zone", "nairo");

        Assert.Contains(examples, choice => choice.Value == "in 10 minutes");
        Assert.Contains($"18:00 {Reminding.Nairobi}", Assert.Single(local).Name, StringComparison.Ordinal);
        Assert.Equal(typed, Assert.Single(local).Value);
        Assert.Contains("your time zone is asked next", Assert.Single(unknownZone).Name, StringComparison.Ordinal);
        Assert.Contains(nonsense, choice => choice.Value == "in 10 minutes");
        Assert.Contains(dayAlone, choice => choice.Value == "tomorrow 18:00");
        Assert.Equal(Reminding.Nairobi, zones[0].Value);
    }

    [Theory]
    [InlineData("in 10", 2)]
    [InlineData("tom", 2)]
    [InlineData("18", 1)]   // in the evening only tomorrow's is left
    public async Task A_half_typed_time_is_completed_to_one_that_is_taken(string typed, int atLeast)
    {
        await using var hub = await TestHub.StartAsync();

        var offered = await hub.Amina.TypesAsync("/remind me", "when", typed, ("zone", Reminding.Nairobi));
        var saved = await hub.Amina.RemindAsync("Water the plants", offered[^1].Value, Reminding.Nairobi);

        Assert.InRange(offered.Count, atLeast, 25);
        Assert.StartsWith("Done.", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_has_passed_everywhere_is_neither_offered_nor_asked_about()
    {
        await using var hub = await TestHub.StartAsync();

        var offered = await hub.Amina.TypesAsync("/remind me", "when", "2020-01-01 10:00");
        var answer = await hub.Amina.RemindAsync("Water the plants", "2020-01-01 10:00");

        Assert.DoesNotContain(offered, choice => choice.Value.StartsWith("2020", StringComparison.Ordinal));
        Assert.Contains("already passed", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_mentions_everyone_pings_nobody()
    {
        await using var hub = await TestHub.StartAsync();

        await hub.Amina.RemindAsync($"@everyone @here <@{hub.Kwame.Id}>", "in 10 minutes");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        var reminder = await hub.Amina.ReceivesEventuallyAsync("@everyone");

        Assert.Empty(reminder.PingedIds);
    }

    [Fact]
    public async Task A_member_of_two_hubs_is_told_which_one_speaks()
    {
        await using var hub = await TestHub.StartAsync();
        var nextDoor = hub.Server.World.Guilds.List().Single(guild => guild.Name == "Next door");
        hub.Server.World.Members.Join(nextDoor.Id, hub.Amina.Id);

        await hub.Amina.RemindAsync("Water the plants", "in 10 minutes");
        await hub.Amina.GoesTo("lobby").RemindAsync("Feed the cat", "in 10 minutes");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        var home = await hub.Amina.ReceivesEventuallyAsync("Water the plants");
        var other = await hub.Amina.ReceivesEventuallyAsync("Feed the cat");

        Assert.Contains("ProDev Nexus", Assert.Single(home.Embeds).Footer, StringComparison.Ordinal);
        Assert.Contains("Next door", Assert.Single(other.Embeds).Footer, StringComparison.Ordinal);
    }
}
