using System.ComponentModel.DataAnnotations;
using NexusBot.Core.Reminders;

namespace NexusBot.Host.Options;

public sealed class ReminderOptions
{
    public const string Section = "Reminders";

    [Range(1, 1000, ErrorMessage = "NEXUSBOT_Reminders__MaxOpenOfMember must be between 1 and 1000")]
    public int MaxOpenOfMember { get; init; } = ReminderLimits.DefaultOfMember;

    [Range(1, 100_000, ErrorMessage = "NEXUSBOT_Reminders__MaxOpenOfGuild must be between 1 and 100000")]
    public int MaxOpenOfGuild { get; init; } = ReminderLimits.DefaultOfGuild;

    public ReminderLimits ToLimits() => new(MaxOpenOfMember, MaxOpenOfGuild);
}
