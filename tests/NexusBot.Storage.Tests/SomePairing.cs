using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Core.Pairing.Planning;
using NexusBot.Core.Reminders;
using NodaTime;

namespace NexusBot.Storage.Tests;

internal static class SomePairing
{
    public static readonly MemberId Chen = new(103);

    private static readonly MessagePlace s_thread = new(new ChannelId(701), new MessageId(801));

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
            OpensAt = at ?? Some.Now,
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

    /// <summary>The next version, in which they have a thread and meet at the hour that was proposed.</summary>
    public static Partnership Meets(Partnership partnership) => (partnership with { Place = s_thread, Version = partnership.Version + 1 })
        .MeetingAt(partnership.Slots[0], new ReminderOffsets([Duration.FromHours(2)]), told: Some.Now, Some.Now);

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
        SettingsVersion: 0,
        partnerships ?? [],
        before ?? [],
        left ?? [],
        [new DueNotice(new Notice(Some.Guild, Chen, NoticeKind.LeftOutOfRound, "NobodyNew", Chen, Some.Now), DateTimeZone.Utc)]);

    /// <summary>A member is in for rounds, was in some and left out of another, waits, and keeps away from others as they from them.</summary>
    public static async Task LeaveTracesAsync(StoreSet stores, MemberId member)
    {
        var token = TestContext.Current.CancellationToken;
        await stores.Enrolments.SaveAsync(Enrolment(member), Some.Mark(member), token);
        var settings = (await stores.Settings.FindAsync(Some.Guild, token))?.Version ?? 0;
        var first = Partnership(1, null, member, Some.Amina);
        await stores.Rounds.TryAddAsync(Draft(1, [first]) with { SettingsVersion = settings }, token);
        var meets = Meets(first);
        await stores.Partnerships.SaveAsync(meets, meets.OfMeeting(), [], mark: null, token);
        var second = Draft(2, [Partnership(2, null, Some.Amina, member) with { Beside = null }]);
        await stores.Rounds.TryAddAsync(
            second with { SettingsVersion = settings, Round = second.Round with { By = member, LeftOut = [new(member, UnpairedReason.NoHours)] } }, token);
        await stores.Blocks.TryAddAsync(new Block(Some.Guild, member, Some.Amina), 5, token);
        await stores.Blocks.TryAddAsync(new Block(Some.Guild, Some.Brian, member), 5, token);
        await stores.Waiting.TryAddAsync(new Waiting(Some.Guild, member, Some.Now), [], most: int.MaxValue, Some.Mark(member), token);
    }

    public static Task<IReadOnlyList<OutboxClaim>> ClaimAllAsync(this IOutboxStore outbox, Instant? at = null) =>
        outbox.ClaimDueAsync(at ?? Some.Now, Duration.FromMinutes(1), new ClaimRoom(100), TestContext.Current.CancellationToken);
}
