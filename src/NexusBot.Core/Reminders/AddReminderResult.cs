namespace NexusBot.Core.Reminders;

/// <summary>What became of a reminder that was to be added.</summary>
public abstract record AddReminderResult
{
    private AddReminderResult()
    {
    }

    /// <summary>The reminder that was added, or the sentence that says why none was.</summary>
    internal Outcome<Reminder> ToOutcome(ReminderLimits limits) => this switch
    {
        Added added => added.Reminder,
        TooManyOfMember => ReminderRefusals.TooManyOfYours(limits.OfMember),
        TooManyInGuild => ReminderRefusals.TooManyHere(limits.OfGuild),
        Answered { Reminder.SnoozedUntil: { } until } => ReminderRefusals.SnoozedAlready(until),
        Answered => ReminderRefusals.DoneAlready,
        _ => ReminderRefusals.Over,
    };

    public sealed record Added(Reminder Reminder) : AddReminderResult;

    public sealed record TooManyOfMember : AddReminderResult;

    public sealed record TooManyInGuild : AddReminderResult;

    /// <summary>The one that was to be put off is done or put off already.</summary>
    public sealed record Answered(Reminder Reminder) : AddReminderResult;

    /// <summary>The one that was to be put off is no more.</summary>
    public sealed record Gone : AddReminderResult;
}
