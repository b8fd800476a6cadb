using System.Text.Json.Nodes;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing.Planning;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Pairing;

/// <summary>What pairing keeps of a member. What others said of them, "never pair us", is those others' own and told to nobody.</summary>
public sealed class PairingRecords(
    IEnrolmentStore enrolments,
    IPartnershipStore partnerships,
    IBlockStore blocks,
    IWaitingStore waiting,
    IRoundStore rounds,
    PartnerProfiles profiles,
    IOutboxStore outbox,
    TimeProvider time) : IMemberRecords
{
    public async Task<IReadOnlyList<RecordSection>> ListAsync(GuildId guild, MemberId member, CancellationToken cancellationToken)
    {
        var enrolment = await enrolments.FindAsync(guild, member, cancellationToken);
        var waits = await waiting.FindAsync(guild, member, cancellationToken);
        var all = await rounds.ListAsync(guild, int.MaxValue, cancellationToken);
        var partners = new List<JsonObject>();
        var had = await partnerships.ListOfAsync(guild, member, int.MaxValue, cancellationToken);
        foreach (var partnership in await outbox.WhereShownAsync(had, time.GetCurrentInstant(), cancellationToken))
        {
            // A reason tells of both: of the other no more than the other shows to partners.
            var shown = await profiles.ForPartnersAsync(partnership, cancellationToken);
            partners.Add(Write(partnership, member, shown));
        }

        return
        [
            new("pairing", "Your rounds of pairs", enrolment is null ? [] : [Write(enrolment)]),
            new("partnerships", "Partners you had", partners),
            new("neverPaired", "Whom you never want to meet", [.. (await blocks.ListAsync(guild, member, cancellationToken)).Select(Write)]),
            new("waiting", "Waiting for a partner at once", waits is null ? [] : [new JsonObject { ["since"] = PersonalFile.Moment(waits.Since) }]),
            new("rounds", "Rounds that left you out, or that you made", [.. all.Select(round => Write(round, member)).OfType<JsonObject>()]),
        ];
    }

    private static JsonObject Write(Enrolment enrolment) => new()
    {
        ["joined"] = PersonalFile.Moment(enrolment.JoinedAt),
        ["rhythm"] = enrolment.Rhythm.ToString(),
        ["partners"] = enrolment.Partners,
        ["asMentor"] = enrolment.AsMentor,
        ["skipsNext"] = enrolment.SkipsNext,
        ["awayUntil"] = Optional(enrolment.AwayUntil),
        ["waitingRounds"] = enrolment.WaitingRounds,
        ["lastPaired"] = Optional(enrolment.LastPaired),
        ["toldOfRound"] = Optional(enrolment.KnowsOf),
    };

    private static JsonObject Write(Partnership partnership, MemberId member, IReadOnlyDictionary<MemberId, Profile> shown)
    {
        var seat = partnership.SeatOf(member);
        var showHours = partnership.Members.All(other => other == member || shown[other].Has(ProfileField.Hours));
        return new()
        {
            ["with"] = new JsonArray([.. partnership.Members.Where(other => other != member).Select(other => (JsonNode)other.ToString())]),
            ["at"] = PersonalFile.Moment(partnership.At),
            ["until"] = PersonalFile.Moment(partnership.EndsAt),
            ["task"] = PairTasks.Choose(partnership.Task, partnership.Id),
            ["proposed"] = showHours ? new JsonArray([.. partnership.Slots.Select(slot => (JsonNode)PersonalFile.Moment(slot))]) : null,
            ["meeting"] = Optional(partnership.Agreed?.At),
            ["why"] = new JsonArray([.. partnership.Whys.Where(why => why.First == member || why.Second == member).Select(why => (JsonNode)Write(why, member, shown))]),
            ["met"] = seat?.HasMet,
            ["foundSilence"] = seat?.FoundSilence,
            ["thanks"] = seat?.Thanks?.Words,
        };
    }

    private static JsonObject Write(Why why, MemberId member, IReadOnlyDictionary<MemberId, Profile> shown)
    {
        var isFirst = why.First == member;
        var other = shown[isFirst ? why.Second : why.First];
        return new()
        {
            ["with"] = other.Member.ToString(),
            ["youTeach"] = other.Has(ProfileField.Wants) ? Skills(isFirst ? why.FirstTeaches : why.SecondTeaches) : null,
            ["youLearn"] = other.Has(ProfileField.Knows) ? Skills(isFirst ? why.SecondTeaches : why.FirstTeaches) : null,
            ["sharedGoal"] = other.Has(ProfileField.Goal) ? why.SharedGoal : null,
            ["sharedHours"] = other.Has(ProfileField.Hours) ? why.SharedTime.TotalHours : null,
            ["metRoundsAgo"] = why.LastMetRoundsAgo,
        };
    }

    private static JsonArray Skills(IEnumerable<Skill> skills) => new([.. skills.Select(skill => (JsonNode)skill.Key)]);

    private static JsonObject Write(Block block) => new() { ["member"] = block.Other.ToString() };

    private static JsonObject? Write(Round round, MemberId member)
    {
        var left = round.LeftOut.FirstOrDefault(left => left.Member == member);
        return left is null && round.By != member
            ? null
            : new() { ["at"] = PersonalFile.Moment(round.At), ["leftOut"] = left?.Told.ToString(), ["madeByYou"] = round.By == member };
    }

    private static JsonNode? Optional(Instant? moment) => moment is { } at ? PersonalFile.Moment(at) : null;
}
