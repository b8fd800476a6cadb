using System.Text.Json.Nodes;
using NexusBot.Core.Members;

namespace NexusBot.Core.Moderation;

/// <summary>What the trail of changes says that a member did.</summary>
public sealed class AuditRecords(IAuditStore store) : IMemberRecords
{
    public async Task<IReadOnlyList<RecordSection>> ListAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        [new("audit", "Changes of yours on the moderators' record", [.. (await store.ListOfAsync(guild, member, cancellationToken)).Select(Write)])];

    private static JsonObject Write(AuditEntry entry) => new()
    {
        ["at"] = PersonalFile.Moment(entry.At),
        ["what"] = AuditNames.Of(entry.What),
        ["before"] = entry.Before,
        ["after"] = entry.After,
    };
}
