using System.Text.Json.Nodes;
using NexusBot.Core.Members;

namespace NexusBot.Core.Sessions;

/// <summary>The sessions that a member hosts or answered to, and what the member is told of them.</summary>
public sealed class SessionRecords(ISessionStore store) : IMemberRecords
{
    public async Task<IReadOnlyList<RecordSection>> ListAsync(GuildId guild, MemberId member, CancellationToken cancellationToken)
    {
        var kept = await store.ListOfAsync(guild, member, cancellationToken);
        return
        [
            new("sessions", "Sessions you planned", [.. kept.Sessions.Where(session => session.Host == member).Select(WriteHosted)]),
            new("sessionAnswers", "Your answers to sessions", [.. kept.Sessions.Select(session => WriteAnswer(session, member)).OfType<JsonObject>()]),
            new("sessionMessages", "Messages to you about sessions", [.. kept.Messages.Select(Write)]),
        ];
    }

    private static JsonObject WriteHosted(Session session) => new()
    {
        ["session"] = session.Id.ToString(),
        ["title"] = session.Content.Title,
        ["text"] = session.Content.Text,
        ["start"] = PersonalFile.Moment(session.Start),
        ["minutes"] = (int)session.Content.Length.TotalMinutes,
        ["zone"] = session.Zone,
        ["repeats"] = session.Repeats is not null,
        ["seats"] = session.Content.Seats,
        ["cohort"] = session.Content.Cohort,
        ["tags"] = new JsonArray([.. session.Content.Tags.Select(tag => (JsonNode)tag.Key)]),
        ["state"] = session.State.ToString(),
        ["plannedAt"] = PersonalFile.Moment(session.CreatedAt),
    };

    private static JsonObject? WriteAnswer(Session session, MemberId member) => session.AnswerOf(member) is not { } answer ? null : new()
    {
        ["session"] = session.Id.ToString(),
        ["title"] = session.Content.Title,
        ["start"] = PersonalFile.Moment(session.Start),
        ["answer"] = answer.Answer.ToString(),
        ["at"] = PersonalFile.Moment(answer.At),
    };

    private static JsonObject Write(SessionMessage message) => new()
    {
        ["session"] = message.Session.ToString(),
        ["what"] = message.News.ToString(),
        ["due"] = PersonalFile.Moment(message.Due),
    };
}
