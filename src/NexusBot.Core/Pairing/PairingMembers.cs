using NexusBot.Core.Members;
using NexusBot.Core.Pairing.Planning;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>Describes members as pairing sees them.</summary>
internal static class PairingMembers
{
    /// <param name="recent">The partnerships that count as lately.</param>
    /// <param name="number">The number of the round that is planned, or would be.</param>
    public static PairingMember Describe(
        Enrolment enrolment, Profile? profile, IEnumerable<MemberId> blocked, IEnumerable<Partnership> recent, int number) => new(
            enrolment.Member,
            TrackOf(enrolment, profile),
            Skills(profile?.Knows.Select(skill => skill.Key)),
            Skills(profile?.Wants.Select(skill => skill.Key)),
            HoursOf(profile),
            profile?.Goal?.ToString(),
            enrolment.WaitingRounds,
            [.. recent.SelectMany(earlier => PartnersIn(earlier, enrolment.Member, number))],
            [.. blocked],
            enrolment.Partners);

    // Who is a mentor here is a matter of their role; of who has said nothing, full stack rules nothing out and favours nothing much.
    private static Track TrackOf(Enrolment enrolment, Profile? profile) =>
        enrolment.AsMentor ? Track.Mentor
        : profile?.Track is { } track and not Track.Mentor ? track
        : Track.FullStack;

    private static Skill[] Skills(IEnumerable<string>? keys) => [.. (keys ?? []).Select(key => new Skill(key))];

    private static WeeklyHours HoursOf(Profile? profile) =>
        Zones.Find(profile?.Zone) is { } zone ? new WeeklyHours(zone, profile!.Hours) : new WeeklyHours(DateTimeZone.Utc, []);

    private static IEnumerable<RecentPartner> PartnersIn(Partnership earlier, MemberId member, int number) =>
        earlier.SeatOf(member) is null
            ? []
            : earlier.Members.Where(other => other != member).Select(other => new RecentPartner(other, Math.Max(1, number - earlier.Round)));
}
