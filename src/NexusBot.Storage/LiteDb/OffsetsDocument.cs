using LiteDB;
using NexusBot.Core.Reminders;
using NodaTime;

namespace NexusBot.Storage.LiteDb;

/// <summary>When reminders come, as minutes before.</summary>
internal static class OffsetsDocument
{
    public static BsonArray Write(ReminderOffsets reminders) =>
        new(reminders.Before.Select(before => new BsonValue((int)before.TotalMinutes)));

    public static ReminderOffsets Offsets(this BsonDocument document, string field) =>
        document[field] is { IsArray: true } value && value.AsArray.All(minutes => minutes.IsInt32)
            ? new ReminderOffsets(value.AsArray.Select(minutes => Duration.FromMinutes(minutes.AsInt32)))
            : throw new UnreadableDocumentException(field);
}
