using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Times;
using NodaTime.Extensions;

namespace NexusBot.Core.Reminders;

/// <summary>What a member answers to a reminder that came. It came by direct message, where there is no guild: the reminder knows its own.</summary>
public sealed class ReminderAnswers(
    IReminderStore store, MemberService members, GuildSettingsService settings, ReminderLimits limits, TimeProvider time)
{
    private static readonly string[] s_snoozes =
        ["in 10 minutes", "in 30 minutes", "in 1 hour", "in 3 hours", "this evening", "tomorrow 09:00", "tomorrow 18:00", "next mon 09:00"];

    /// <summary>Until when it is likely to be put off; by the clock only if the member's zone is known.</summary>
    public async Task<Outcome<IReadOnlyList<WhenSuggestion>>> OfferAsync(Answerer answerer, ReminderId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(answerer, id, cancellationToken) is not { } reminder)
            return ReminderRefusals.Over;
        if (reminder.SnoozedUntil is not null || reminder.IsDone)
            return new AddReminderResult.Answered(reminder).ToOutcome(limits).Refusal!;

        var zone = await members.FindZoneAsync(reminder.Guild, reminder.Member, cancellationToken);
        return new(WhenCompletion.Among(s_snoozes, zone, time.GetCurrentInstant()), Refusal: null);
    }

    /// <summary>It comes once more, then; the answer is the reminder that will. Of two answers only the first one counts.</summary>
    public async Task<Outcome<Reminder>> SnoozeAsync(Answerer answerer, ReminderId id, string when, CancellationToken cancellationToken)
    {
        if (await FindAsync(answerer, id, cancellationToken) is not { } reminder)
            return ReminderRefusals.Over;

        var now = time.GetCurrentInstant();
        var until = WhenParser.Parse(when, await members.FindZoneAsync(reminder.Guild, reminder.Member, cancellationToken), now);
        if (until.Refusal is { } refusal)
            return refusal;
        if (until.Value!.Repeats is not null)
            return ReminderRefusals.SnoozeOnce;

        var again = new Reminder(ReminderId.New(now), reminder.Guild, reminder.Member, reminder.Text, until.Value.First, reminder.AskedIn, now, Version: 1)
        {
            About = reminder.About,
            SnoozeOf = reminder.Id,
        };
        var mark = new WriteMark(answerer.Member, now, answerer.Interaction);
        return (await store.TryAddAsync(again, again.ToMessage(now), limits, mark, cancellationToken)).ToOutcome(limits);
    }

    public async Task<Outcome<Reminder>> FinishAsync(Answerer answerer, ReminderId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(answerer, id, cancellationToken) is null || await store.FinishAsync(id, cancellationToken) is not { } finished)
            return ReminderRefusals.Over;

        return finished.SnoozedUntil is { } until ? ReminderRefusals.SnoozedAlready(until) : finished;
    }

    private async Task<Reminder?> FindAsync(Answerer answerer, ReminderId id, CancellationToken cancellationToken)
    {
        if (await store.FindAnywhereAsync(id, cancellationToken) is not { } reminder)
            return null;

        var caller = answerer.In(reminder.Guild, reminder.AskedIn);
        return await settings.CheckAsync(Capability.ChangeOwnReminder, caller, reminder.Member, cancellationToken) is null ? reminder : null;
    }
}
