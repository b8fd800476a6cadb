using Discord;
using NexusBot.Core.Members;
using NexusBot.Core.Sessions;
using NexusBot.Core.Times;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;
using NodaTime;

namespace NexusBot.Modules.Sessions;

/// <summary>What was understood, shown to whoever plans it before anybody else hears of it.</summary>
internal static class SessionPreview
{
    private const int MostOverlapping = 3;

    public static Response Show(PlannedSession planned, string draft, Instant now)
    {
        var embed = SessionCard.Begin(planned.Content, planned.Start, planned.Repeats).WithColor(Color.Blue);
        if (Zones.Find(planned.Zone) is { } zone)
            embed.AddField("By the clock", ScheduleText.ByTheClock(planned.Start, zone, now), inline: true);
        if (planned.Content.Seats is { } seats)
            embed.AddField("Seats", $"{seats}, yours among them", inline: true);
        if (Lines(planned.Promised, planned.Overlapping) is { Count: > 0 } taken)
            embed.AddField("At the same time", string.Join('\n', taken));

        return new Response(
            "This is what I understood. Nobody has heard of it yet.",
            embed.Build(),
            new ComponentBuilder()
                .WithButton("Schedule it", SessionIds.Schedule(draft), ButtonStyle.Success)
                .WithButton("Change", SessionIds.Again(draft), ButtonStyle.Secondary)
                .Build());
    }

    public static Response Move(PlannedMove move, string draft)
    {
        var then = move.Rule is { } rule ? $" From then on: {RecurrenceText.Describe(rule)}, by the clock of {rule.Zone}." : "";
        var length = LengthText.Describe(move.Length);
        return new Response(
            $"It begins {When.Full(move.Start)} ({When.Relative(move.Start)}) then, instead of {When.Full(move.Session.Start)}, for {length}."
            + $"{then}{Told(move)}{Meanwhile(move)}",
            Components: new ComponentBuilder()
                .WithButton("Move it", SessionIds.MoveIt(draft), ButtonStyle.Success)
                .WithButton("Change", SessionIds.MoveAgain(draft), ButtonStyle.Secondary)
                .Build());
    }

    public static Response Scheduled(ScheduledSession scheduled)
    {
        var start = $"Scheduled for {When.Full(scheduled.Session.Start)} ({When.Relative(scheduled.Session.Start)})";
        return scheduled.Channel is { } channel
            ? $"{start}. Its card appears in {MentionUtils.MentionChannel(channel.Value)} in a moment."
            : $"{start}, and kept. No channel is chosen for sessions yet: a moderator sets it with `/hub channel`, and then its card appears there."
                + " Until then, others find it with `/session list`.";
    }

    private static string Told(PlannedMove move) => move.IsTold
        ? " Everybody who comes is told."
        : " Nobody is told, since this one begins as before; its card says the rest.";

    private static string Meanwhile(PlannedMove move) => Lines(move.Promised, move.Overlapping) is { Count: > 0 } taken
        ? $"\n\nAt the same time its host has something else:\n{string.Join('\n', taken)}"
        : "";

    private static List<string> Lines(IReadOnlyList<Appointment> promised, IReadOnlyList<Session> overlapping) =>
        [.. promised.Select(SessionListView.Line).Concat(overlapping.Select(Line)).Take(MostOverlapping)];

    private static string Line(Session session) => $"{UserText.Line(session.Content.Title)}: {When.Full(session.Start)}";
}
