using NexusBot.Core;
using NexusBot.Core.Learnings;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Storage.LiteDb.Learnings;

/// <summary>The learnings from the side of one member.</summary>
public sealed partial class LiteDbLearningStore
{
    public Task<MemberLearnings> ListOfAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => store.ReadAsync(
        reader =>
        {
            List<Learning> own = [.. _rows.ListOwn(reader, guild, member).OrderBy(learning => learning.SharedAt)];
            var ofOwn = own.SelectMany(
                learning => HistoryRows.List(reader, learning.Id, logger).Select(version => new LearningVersionOf(learning.Id, version)));
            return new MemberLearnings(
                own,
                [.. _rows.ListNaming(reader, guild, member).OrderBy(learning => learning.SharedAt)],
                [
                    .. ofOwn.UnionBy(HistoryRows.ListBy(reader, guild, member, logger), version => (version.Learning, version.Version.Number))
                        .OrderBy(version => version.Version.At),
                ],
                [.. Votes.ListOf(reader, guild, member).Select(Name)],
                [.. SavedRows.ListOf(reader, guild, member).Select(Name)],
                ReportRows.ListOf(reader, guild, member, logger),
                [.. ImportRows.ListOf(reader, guild, member)],
                ImportNewsRows.ListBy(reader, guild, member));

            MarkedLearning Name((LearningId Id, Instant At) marked) =>
                new(marked.Id, _rows.Find(reader, guild, marked.Id) is { IsShown: true } learning ? learning.Content.Title : null, marked.At);
        },
        cancellationToken);

    public Task DisownAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            var now = time.GetCurrentInstant();
            foreach (var id in _rows.Disown(transaction, guild, member, new WriteMark(member, now, default)))
                outbox.Raise(transaction, Learning.CardKind, id.Value, now);
        },
        cancellationToken);
}
