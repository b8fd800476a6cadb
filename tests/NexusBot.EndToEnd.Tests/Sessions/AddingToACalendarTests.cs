using System.Text;
using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Sessions;

public sealed class AddingToACalendarTests
{
    [Fact]
    public async Task A_file_comes_in_private_and_the_next_one_takes_its_place()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "every tue 17:00 for 6 weeks");

        var taken = await hub.Kwame.AnswersAsync("Add to calendar");
        await (await hub.Amina.ChoosesMoreAsync("Cancel it")).ClicksAsync("Only this one");
        var cancelled = await hub.Kwame.SeesSessionAsync(message => message.Shows("Cancelled"));
        var corrected = await cancelled.ClicksAsync("Correct my calendar");
        var (first, second) = (Read(hub, taken), Read(hub, corrected));

        Assert.True(taken.IsPrivate);
        Assert.Equal(["session.ics"], taken.Message!.Attachments);
        Assert.Contains($"SUMMARY:{Meeting.Title}", first);
        Assert.Contains(first, line => line.StartsWith("DTSTART;TZID=Africa/Nairobi:", StringComparison.Ordinal));
        Assert.Contains(first, line => line.StartsWith("URL:https://discord.com/channels/", StringComparison.Ordinal));
        Assert.Contains("SEQUENCE:0", first);
        Assert.DoesNotContain(first, line => line.StartsWith("EXDATE", StringComparison.Ordinal));
        Assert.Contains("SEQUENCE:1", second);
        Assert.Contains(second, line => line.StartsWith("EXDATE;TZID=Africa/Nairobi:", StringComparison.Ordinal));
        Assert.Equal(Uid(first), Uid(second));
    }

    [Fact]
    public async Task A_session_that_comes_once_is_moved_and_called_off_in_calendars_too()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "tomorrow 18:00");
        var before = Read(hub, await hub.Kwame.AnswersAsync("Add to calendar"));

        var form = await hub.Amina.ChoosesMoreAsync("Move");
        await (await form.SubmitsAsync(("When, by your own clock", "tomorrow 19:00"))).ClicksAsync("Move it");
        var moved = Read(hub, await hub.Kwame.AnswersAsync("Add to calendar"));
        await (await hub.Amina.ChoosesMoreAsync("Cancel it")).ClicksAsync("Yes, cancel it");
        var cancelled = await (await hub.Kwame.SeesSessionAsync(message => message.Shows("Cancelled"))).ClicksAsync("Correct my calendar");
        var gone = Read(hub, cancelled);

        Assert.Equal([("SEQUENCE:0", "STATUS:CONFIRMED"), ("SEQUENCE:1", "STATUS:CONFIRMED"), ("SEQUENCE:2", "STATUS:CANCELLED")],
            new[] { before, moved, gone }.Select(file => (LineOf(file, "SEQUENCE"), LineOf(file, "STATUS"))));
        Assert.Single(new[] { before, moved, gone }.Select(Uid).Distinct());
        Assert.Contains("cancelled", cancelled.Text, StringComparison.Ordinal);
        Assert.NotEqual(LineOf(before, "DTSTART"), LineOf(moved, "DTSTART"));
    }

    // Long lines go on in the next one.
    private static string[] Read(TestHub hub, Answer answer)
    {
        var message = hub.Server.World.Messages.Find(answer.Message!.ChannelId, answer.Message.Id)!;
        return Encoding.UTF8.GetString(Assert.Single(message.Attachments).Content.Span).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
    }

    private static string Uid(string[] file) => file.First(line => line.StartsWith("UID:", StringComparison.Ordinal));

    private static string LineOf(IEnumerable<string> file, string property) =>
        file.Single(line => line.StartsWith(property, StringComparison.Ordinal));
}
