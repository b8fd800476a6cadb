using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Storage.Tests;

internal static class SomePairing
{
    public static readonly MemberId Chen = new(103);

    public static Enrolment Enrolment(MemberId? member = null, int version = 1) => new()
    {
        Guild = Some.Guild,
        Member = member ?? Some.Amina,
        JoinedAt = Some.Now,
        Rhythm = PairingRhythm.EverySecondWeek,
        Partners = 2,
        AsMentor = true,
        AwayUntil = Some.Now - Duration.FromDays(1),
        WaitingRounds = 3,
        LastPaired = Some.Now - Duration.FromDays(30),
        KnowsOf = Some.Now,
        Version = version,
    };

    public static Partnership Partnership(int round = 1, Instant? at = null, params MemberId[] members)
    {
        MemberId[] all = members.Length > 0 ? members : [Some.Amina, Some.Brian];
        return new()
        {
            Id = PartnershipId.New(Some.Now),
            Guild = Some.Guild,
            Round = round,
            At = at ?? Some.Now,
            EndsAt = (at ?? Some.Now) + Duration.FromDays(7),
            Seats = [.. all.Select(member => new Seat(Guid.CreateVersion7(), member))],
            Whys =
            [
                new(all[0], all[1], new PairScore(40, 54, 12, 15, 10), [new("django")], [new("react"), new("css")], "GoDeeper", Duration.FromHours(5), 9),
            ],
            Slots = [Some.Now + Duration.FromHours(30)],
            Task = PairTaskKind.BothBackend,
            Beside = Some.Channel,
            Version = 1,
        };
    }

    public static RoundDraft Draft(
        int number = 1, IReadOnlyList<Partnership>? partnerships = null, IReadOnlyList<Enrolment>? before = null, IReadOnlyList<Enrolment>? left = null) => new(
        new Round
        {
            Guild = Some.Guild,
            Number = number,
            At = Some.Now,
            MadeAt = Some.Now + Duration.FromSeconds(1),
            EndsAt = Some.Now + Duration.FromDays(7),
            Seed = 12,
            By = Some.Brian,
            Paired = 2,
            Partnerships = 1,
            Mutual = 1,
            Score = 111,
            SharedTime = Duration.FromHours(5),
            LeftOut = [new(Chen, UnpairedReason.NobodyNew)],
        },
        partnerships ?? [],
        before ?? [],
        left ?? [],
        [new DueNotice(new Notice(Some.Guild, Chen, NoticeKind.LeftOutOfRound, "NobodyNew", Chen, Some.Now), DateTimeZone.Utc)]);

    public static Task<IReadOnlyList<OutboxClaim>> ClaimAllAsync(this IOutboxStore outbox, Instant? at = null) =>
        outbox.ClaimDueAsync(at ?? Some.Now, Duration.FromMinutes(1), new ClaimRoom(100), TestContext.Current.CancellationToken);
}
