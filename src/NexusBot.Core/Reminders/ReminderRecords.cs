using System.Text.Json.Nodes;
using NexusBot.Core.Members;
using NexusBot.Core.Times;

namespace NexusBot.Core.Reminders;

/// <summary>What a member asked to be told, and was told in the last month.</summary>
public sealed class ReminderRecords(IReminderStore store) : IMemberRecords
{
    public async Task<IReadOnlyList<RecordSection>> ListAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        [new("reminders", "Reminders, those of the last month included", [.. (await store.ListAllAsync(guild, member, cancellationToken)).Select(Write)])];

    private static JsonObject Write(Reminder reminder) => new()
    {
        ["text"] = reminder.Text,
        ["due"] = PersonalFile.Moment(reminder.Due),
        ["repeats"] = reminder.Repeats is { } series ? $"{RecurrenceText.Describe(series)}, {series.Zone}" : null,
        ["askedIn"] = reminder.AskedIn.ToString(),
        ["askedAt"] = PersonalFile.Moment(reminder.CreatedAt),
        ["aboutMessage"] = reminder.About?.Message.ToString(),
        ["snoozedUntil"] = reminder.SnoozedUntil is { } until ? PersonalFile.Moment(until) : null,
        ["done"] = reminder.IsDone,
    };
}
