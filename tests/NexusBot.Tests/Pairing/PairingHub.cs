using System.Text.Json.Nodes;
using Moq;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Tests.Pairing;

/// <summary>A hub in which rounds are made on Mondays at 9 in Nairobi, and members who are free in the evening.</summary>
internal static class PairingHub
{
    public static readonly ChannelId PairsChannel = new(502);

    public static async Task<Hub> SetUpAsync(bool withinCohorts = false)
    {
        var hub = new Hub();
        await hub.SetUpAsync();
        await hub.Settings.SetChannelAsync(hub.Wanjiru, ChannelPurpose.Pairs, Some.Chosen(PairsChannel), Token);
        await hub.ScheduleAsync(withinCohorts: withinCohorts);
        return hub;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<Outcome<ScheduledRounds>> ScheduleAsync(this Hub hub, string time = "09:00", bool withinCohorts = false) =>
        hub.Pairing<PairingDesk>().ScheduleAsync(hub.Wanjiru, IsoDayOfWeek.Monday, time, "Africa/Nairobi", withinCohorts, Token);

    /// <summary>Members with these numbers join, free in the evening, in turns of backend and frontend.</summary>
    public static async Task JoinAsync(this Hub hub, params ulong[] members)
    {
        foreach (var member in members)
            await hub.JoinAsync(member, new JoinPairing(PairingRhythm.EveryWeek, 1, AsMentor: false));
    }

    public static async Task<Outcome<Enrolment>> JoinAsync(
        this Hub hub, ulong member, JoinPairing how, string hours = "weekdays 18-21", string? cohort = null)
    {
        await hub.Profiles.SetTrackAsync(hub.Member(member), member % 2 == 0 ? Track.Frontend : Track.Backend, Token);
        await hub.Profiles.SetZoneAsync(hub.Member(member), "Africa/Nairobi", Token);
        await hub.Profiles.SetHoursAsync(hub.Member(member), hours, version: null, Token);
        var version = (await hub.Profiles.GetOwnAsync(hub.Member(member), Token)).Version;
        await hub.Profiles.SetSkillsAsync(hub.Member(member), new SkillsForm(cohort, "django", "react"), version, Token);
        return await hub.Pairing<EnrolmentService>().JoinAsync(hub.Member(member), how, Token);
    }

    /// <summary>Moves to the next round and makes it.</summary>
    public static async Task<Round> MakeNextAsync(this Hub hub)
    {
        var settings = await hub.Settings.GetAsync(hub.Amina.Guild, Token);
        hub.Time.Advance((settings.NextRound(hub.Now)!.Value - hub.Now).ToTimeSpan());
        await hub.MakeDueAsync();
        return (await hub.RoundsAsync())[0];
    }

    public static Task MakeDueAsync(this Hub hub) => hub.Pairing<RoundService>().MakeDueAsync(hub.Amina.Guild, Token);

    public static Task<IReadOnlyList<Round>> RoundsAsync(this Hub hub) => hub.Pairing<IRoundStore>().ListAsync(hub.Amina.Guild, 100, Token);

    public static Task<IReadOnlyList<Partnership>> PartnershipsAsync(this Hub hub, int round) =>
        hub.Pairing<IPartnershipStore>().ListOfRoundAsync(hub.Amina.Guild, round, Token);

    public static async Task<Partnership> LatestOfAsync(this Hub hub, ulong member) =>
        (await hub.Pairing<IPartnershipStore>().ListOfAsync(hub.Amina.Guild, new MemberId(member), 1, Token))[0];

    public static Task<Enrolment?> EnrolmentAsync(this Hub hub, ulong member) =>
        hub.Pairing<IEnrolmentStore>().FindAsync(hub.Amina.Guild, new MemberId(member), Token);

    /// <summary>What members are shown of what pairing keeps of them.</summary>
    public static async Task<IReadOnlyList<JsonObject>> RecordsAsync(this Hub hub, ulong member, string section) =>
        (await hub.Pairing<IEnumerable<IMemberRecords>>().OfType<PairingRecords>().Single().ListAsync(hub.Amina.Guild, new MemberId(member), Token))
            .Single(each => each.Name == section).Items;

    public static Task LookAsync(this Hub hub) => hub.Pairing<PartnershipCare>().LookAsync(hub.Amina.Guild, Token);

    /// <summary>Every message finds its place, in a thread of its own where one is asked for; the answer is what was sent.</summary>
    public static async Task<IReadOnlyList<OutboxEntry>> DeliverAsync(this Hub hub)
    {
        var sent = new List<OutboxEntry>();
        hub.Messenger.Setup(messenger => messenger.SendAsync(It.IsAny<OutboxClaim>(), It.IsAny<CancellationToken>()))
            .Returns((OutboxClaim claim, CancellationToken _) =>
            {
                lock (sent)
                    sent.Add(claim.Entry);
                var channel = claim.Entry.Address is Address.GuildChannel at ? at.Channel : new ChannelId(9_000 + (ulong)sent.Count);
                return Task.FromResult<SendResult>(new SendResult.Sent(new MessagePlace(channel, new MessageId((ulong)sent.Count))));
            });
        await hub.Delivery.DeliverDueAsync(Token);
        return sent;
    }

    /// <summary>The members' numbers in order, to be compared at a glance.</summary>
    public static string Numbers(this IEnumerable<MemberId> members) => string.Join(' ', members.Select(member => member.Value).Order());

    public static void Advance(this Hub hub, Duration by) => hub.Time.Advance(by.ToTimeSpan());
}
