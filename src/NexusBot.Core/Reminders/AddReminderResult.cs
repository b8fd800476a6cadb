namespace NexusBot.Core.Reminders;

/// <summary>What became of a reminder that was to be added.</summary>
public abstract record AddReminderResult
{
    private AddReminderResult()
    {
    }

    public sealed record Added(Reminder Reminder) : AddReminderResult;

    public sealed record TooManyOfMember : AddReminderResult;

    public sealed record TooManyInGuild : AddReminderResult;
}
