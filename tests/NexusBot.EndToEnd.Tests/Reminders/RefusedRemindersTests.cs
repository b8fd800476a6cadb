using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core.Delivery;
using NexusBot.Core.Reminders;
using NexusBot.Core.Times;

namespace NexusBot.EndToEnd.Tests.Reminders;

public sealed class RefusedRemindersTests
{
    [Theory]
    [InlineData("2020-01-01 10:00", "has already passed", "tomorrow 18:00")]
    [InlineData("in 3 years", "more than two years away", "in 6 months")]
    [InlineData("in 99999999999999999999 days", "more than two years away", "in 6 months")]
    [InlineData("some day", "I do not understand “some day” as a time", "in 10 minutes")]
    [InlineData("at 6", "two ways", "06:00”")]
    [InlineData("every 10 minutes", "at most once a day", "every day 9:00")]
    [InlineData("18", "I do not understand “18” as a time", "fri 18:30")]
    [InlineData("31 Feb 10:00", "no such day", "2026-12-03 14:00")]
    [InlineData("03/04/2027 8:00", "two ways", "“2027-04-03 08:00” or “2027-03-04 08:00”")]
    public async Task A_time_that_cannot_be_is_refused_with_one_that_can(string when, string reason, string example)
    {
        await using var hub = await TestHub.StartAsync();

        var answer = await hub.Amina.RemindAsync("Water the plants", when, Reminding.Nairobi);

        Assert.True(answer.IsPrivate);
        Assert.Contains(reason, answer.Text, StringComparison.Ordinal);
        Assert.Contains(example, answer.Text, StringComparison.Ordinal);
        Assert.Null(await NextDueAsync(hub));
    }

    [Fact]
    public async Task A_time_that_the_clocks_jump_over_is_refused()
    {
        await using var hub = await TestHub.StartAsync();

        var answer = await hub.Amina.RemindAsync("Water the plants", hub.NextSkippedTime("Europe/Berlin"), "Europe/Berlin");

        Assert.Contains("The clocks in Europe/Berlin jump over", answer.Text, StringComparison.Ordinal);
        Assert.Null(await NextDueAsync(hub));
    }

    [Fact]
    public async Task A_zone_that_does_not_exist_is_refused()
    {
        await using var hub = await TestHub.StartAsync();

        var answer = await hub.Amina.RemindAsync("Water the plants", "tomorrow 18:00", "Middle-earth/Shire");

        Assert.Contains("I know no time zone called", answer.Text, StringComparison.Ordinal);
        Assert.Null(await NextDueAsync(hub));
    }

    [Fact]
    public async Task A_refused_reminder_is_put_right_without_typing_it_again()
    {
        await using var hub = await TestHub.StartAsync();
        var refused = await hub.Amina.RemindAsync("Water the plants", "some day");

        var form = await refused.ClicksAsync("Edit again");
        var saved = await form.SubmitsAsync(("When", "in 10 minutes"));
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));

        saved.AssertInPlaceOf(refused);
        Assert.Equal("some day", form.Modal!.Inputs.Single(input => input.Label == "When").Value);
        Assert.StartsWith("Done.", saved.Text, StringComparison.Ordinal);
        await hub.Amina.ReceivesEventuallyAsync("Water the plants");
    }

    [Fact]
    public async Task One_that_is_longer_than_its_form_takes_is_put_right_from_its_beginning()
    {
        await using var hub = await TestHub.StartAsync();
        var typed = string.Concat(Enumerable.Repeat("🪴", Reminder.MaxTextLength));
        var refused = await hub.Amina.ForgesAsync("/remind me", ("text", typed), ("when", new string('9', WhenParser.MaxLength + 1)));

        var form = await refused.ClicksAsync("Edit again");
        var saved = await form.SubmitsAsync(("When", "in 10 minutes"));

        Assert.Equal(typed[..Reminder.MaxTextLength], form.Modal!.Inputs.Single(input => input.Label == "Remind me of").Value);
        Assert.StartsWith("Done.", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_kept_for_a_quarter_of_an_hour_and_no_longer()
    {
        await using var hub = await TestHub.StartAsync();
        var refused = await hub.Amina.RemindAsync("Water the plants", "some day");

        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(14));
        var kept = await refused.ClicksAsync("Edit again");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(1));
        var gone = await refused.ClicksAsync("Edit again");

        Assert.Contains(kept.Modal!.Inputs, input => input.Value == "Water the plants");
        gone.AssertInPlaceOf(refused);
        Assert.Contains("What you typed is gone", gone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_longer_than_discords_app_lets_anyone_type_is_refused()
    {
        await using var hub = await TestHub.StartAsync();

        var answer = await hub.Amina.ForgesAsync(
            "/remind me", ("text", new string('x', Reminder.MaxTextLength + 1)), ("when", "in 10 minutes"));

        Assert.Contains("Shorten it and send it again", answer.Text, StringComparison.Ordinal);
        Assert.Null(await NextDueAsync(hub));
    }

    [Fact]
    public async Task One_more_than_a_member_may_have_waiting_is_refused_until_one_has_come()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.RemindAsync("The first", "in 5 minutes");
        var others = Enumerable.Range(2, ReminderLimits.DefaultOfMember - 1);
        await Task.WhenAll(others.Select(i => hub.Amina.RemindAsync($"Number {i}", "in 2 hours")));

        var refused = await hub.Amina.RemindAsync("One too many", "in 2 hours");
        var another = await hub.Kwame.RemindAsync("Mine", "in 2 hours");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(5));
        await hub.Amina.ReceivesEventuallyAsync("The first");
        var again = await hub.Amina.RemindAsync("One more", "in 2 hours");

        Assert.Contains("You have 50 reminders waiting already", refused.Text, StringComparison.Ordinal);
        Assert.StartsWith("Done.", another.Text, StringComparison.Ordinal);
        Assert.StartsWith("Done.", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_direct_messages_a_button_says_where_it_works()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.RemindAsync("Water the plants", "in 10 minutes");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        var reminder = await hub.Amina.ReceivesEventuallyAsync("Water the plants");

        var answer = await reminder.ForgesClickAsync("remind:again:made-up");

        Assert.Contains("This works in your server, not here", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_the_bot_gets_no_reminder_kept()
    {
        await using var hub = await TestHub.StartAsync();
        var home = hub.Server.World.Guilds.List().Single(guild => guild.Name == "ProDev Nexus");

        // Invited for its commands alone, as one may: they stand, and the bot is no member.
        var commands = hub.Server.World.Commands.List(home.Id);
        hub.Server.World.Guilds.RemoveBot(home.Id);
        hub.Server.World.Commands.Replace(home.Id, commands);
        var answer = await hub.Amina.RemindAsync("Water the plants", "in 10 minutes");

        Assert.Contains("NexusBot is not a member of this server yet", answer.Text, StringComparison.Ordinal);
        Assert.Null(await NextDueAsync(hub));
    }

    private static async Task<NodaTime.Instant?> NextDueAsync(TestHub hub) =>
        await hub.Bot.Services.GetRequiredService<IOutboxStore>().NextDueAsync(TestContext.Current.CancellationToken);
}
