using System.Text.Json.Nodes;
using NexusBot.Core.Members;

namespace NexusBot.Core.Learnings;

/// <summary>Messages on their way to become learnings: those that a member saves, and those that a member wrote.</summary>
public sealed class SavingRecords(IMessageSavingStore store) : IMemberRecords
{
    public async Task<IReadOnlyList<RecordSection>> ListAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        [new("messages", "Messages that wait to become learnings", [.. (await store.ListOfAsync(guild, member, cancellationToken)).Select(Write)])];

    private static JsonObject Write(MessageSaving saving) => new()
    {
        ["savedBy"] = saving.Saver.ToString(),
        ["writtenBy"] = saving.OriginalAuthor.ToString(),
        ["title"] = saving.Content?.Title ?? saving.Message.Title,
        ["text"] = saving.Content?.Text ?? saving.Message.Text,
        ["codes"] = new JsonArray([.. (saving.Content?.Codes ?? saving.Message.Codes).Select(code => (JsonNode)code.Source)]),
        ["solution"] = saving.Solution,
        ["attached"] = new JsonArray([.. saving.Attached.Select(file => (JsonNode)file.Name)]),
        ["at"] = PersonalFile.Moment(saving.At),
        ["forgottenAt"] = PersonalFile.Moment(saving.Expires),
    };
}
