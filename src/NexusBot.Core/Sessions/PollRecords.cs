using System.Text.Json.Nodes;
using NexusBot.Core.Members;

namespace NexusBot.Core.Sessions;

/// <summary>The polls that a member asked, was asked by name in, or voted in.</summary>
public sealed class PollRecords(ISessionPollStore store) : IMemberRecords
{
    public async Task<IReadOnlyList<RecordSection>> ListAsync(GuildId guild, MemberId member, CancellationToken cancellationToken)
    {
        var polls = await store.ListOfAsync(guild, member, cancellationToken);
        return [new("sessionPolls", "Times you were asked about, or asked for", [.. polls.Select(poll => Write(poll, member))])];
    }

    private static JsonObject Write(SessionPoll poll, MemberId member) => new()
    {
        ["poll"] = poll.Id.ToString(),
        ["title"] = poll.Content.Title,
        ["text"] = poll.Asker == member ? poll.Content.Text : null,
        ["askedByYou"] = poll.Asker == member,
        ["askedYouByName"] = poll.Invited.Contains(member),
        ["times"] = new JsonArray([.. poll.Times.Select(time => (JsonNode)PersonalFile.Moment(time))]),
        ["youCanComeTo"] = new JsonArray([.. poll.Votes.Where(vote => vote.Member == member).Select(vote => (JsonNode)PersonalFile.Moment(poll.Times[vote.Time]))]),
        ["askedAt"] = PersonalFile.Moment(poll.CreatedAt),
    };
}
