namespace NexusBot.Core.Reminders;

/// <summary>How many reminders may be waiting.</summary>
public sealed record ReminderLimits(int OfMember = ReminderLimits.DefaultOfMember, int OfGuild = ReminderLimits.DefaultOfGuild)
{
    public const int DefaultOfMember = 50;
    public const int DefaultOfGuild = 500;
}
