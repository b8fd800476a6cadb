using Microsoft.Extensions.Logging;
using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Members;

public sealed class ProfileService(
    IMemberStore store, IPartners partners, GuildSettingsService settings, TimeProvider time, ILogger<ProfileService> logger)
{
    /// <summary>Everything the caller told; an empty profile while that is nothing.</summary>
    public async Task<Profile> GetOwnAsync(Caller caller, CancellationToken cancellationToken) =>
        await store.FindAsync(caller.Guild, caller.Member, cancellationToken) ?? Profile.Empty(caller.Guild, caller.Member);

    /// <summary>What the caller may see of a member: of oneself everything, of others what they show to them.</summary>
    public async Task<Outcome<SeenProfile>> ViewAsync(Caller caller, MemberId member, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.SeeProfile, caller, member, cancellationToken) is { } notAllowed)
            return notAllowed;

        var own = await GetOwnAsync(caller, cancellationToken);
        if (member == caller.Member)
            return new SeenProfile(own, Zones.Find(own.Zone), HoursThere: []);

        var circle = await partners.ArePartnersAsync(caller.Guild, caller.Member, member, cancellationToken) ? Visibility.Partners : Visibility.Everyone;
        return await store.FindAsync(caller.Guild, member, cancellationToken) is { } whole && whole.SeenBy(circle) is { IsEmpty: false } seen
            ? Show(seen, Zones.Find(whole.Zone), Zones.Find(own.Zone))
            : MemberRefusals.NothingToSee(member);
    }

    /// <summary>What each of these members shows to those who stand this close.</summary>
    internal async Task<IReadOnlyDictionary<MemberId, Profile>> ListSeenAsync(
        GuildId guild, IEnumerable<MemberId> of, Visibility circle, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<MemberId, Profile>();
        foreach (var member in of)
            seen[member] = (await store.FindAsync(guild, member, cancellationToken) ?? Profile.Empty(guild, member)).SeenBy(circle);

        return seen;
    }

    public Task<Outcome<Profile>> SetTrackAsync(Caller caller, Track track, CancellationToken cancellationToken) =>
        ChangeAsync(caller, version: null, profile => profile with { Track = track }, cancellationToken);

    public Task<Outcome<Profile>> SetGoalAsync(Caller caller, Goal goal, CancellationToken cancellationToken) =>
        ChangeAsync(caller, version: null, profile => profile with { Goal = goal }, cancellationToken);

    public async Task<Outcome<Profile>> SetZoneAsync(Caller caller, string typed, CancellationToken cancellationToken) =>
        Zones.Find(typed) is { } zone
            ? await ChangeAsync(caller, version: null, profile => profile with { Zone = zone.Id }, cancellationToken)
            : MemberRefusals.UnknownZone(typed);

    /// <param name="version">The version that the member saw, where they typed at leisure; null for a choice of this moment.</param>
    public async Task<Outcome<Profile>> SetHoursAsync(Caller caller, string typed, int? version, CancellationToken cancellationToken)
    {
        var hours = HoursText.Read(typed);
        return hours.Refusal is { } refusal
            ? refusal
            : await ChangeAsync(caller, version, profile => profile with { Hours = hours.Value }, cancellationToken);
    }

    /// <param name="version">The version that the member saw.</param>
    public async Task<Outcome<Profile>> SetSkillsAsync(Caller caller, SkillsForm form, int version, CancellationToken cancellationToken)
    {
        var change = SkillsReader.Read(form);
        return change.Refusal is { } refusal ? refusal : await ChangeAsync(caller, version, change.Value!, cancellationToken);
    }

    public Task<Outcome<Profile>> ShowToAsync(
        Caller caller, ProfileField field, Visibility visibility, CancellationToken cancellationToken) =>
        ChangeAsync(caller, version: null, profile => profile with { Chosen = profile.Chosen.SetItem(field, visibility) }, cancellationToken);

    /// <summary>Tells the caller these kinds of things from now on, and no others.</summary>
    public Task<Outcome<Profile>> TellOnlyAsync(Caller caller, IReadOnlySet<NoticeKind> wanted, CancellationToken cancellationToken) =>
        ChangeAsync(caller, version: null, profile => profile with { Muted = [.. Enum.GetValues<NoticeKind>().Except(wanted)] }, cancellationToken);

    public async Task<Outcome<Profile>> SetNightAsync(Caller caller, Night night, CancellationToken cancellationToken) =>
        Night.Choices.Contains(night)
            ? await ChangeAsync(caller, version: null, profile => profile with { Night = night }, cancellationToken)
            : MemberRefusals.NoSuchNight;

    /// <summary>Does not ask this again of its own accord.</summary>
    public Task<Outcome<Profile>> SkipAsync(Caller caller, ProfileStep step, CancellationToken cancellationToken) =>
        ChangeAsync(caller, version: null, profile => profile with { Skipped = profile.Skipped.Add(step) }, cancellationToken);

    // The same hours by one's own clock tell where their member lives only beside those by the member's own.
    // So of who keeps the zone back nobody ever sees them by the clock there: who says a zone of their own afterwards would have both.
    private SeenProfile Show(Profile seen, DateTimeZone? theirs, DateTimeZone? own)
    {
        var isKeptBack = theirs is not null && seen.Zone is null;
        if (own is null || theirs is null || seen.Hours.Length == 0)
            return new SeenProfile(isKeptBack ? seen with { Hours = [] } : seen, own, HoursThere: []) { LacksZone = own is null && seen.Hours.Length > 0 };

        var there = new WeeklyHours(theirs, seen.Hours).By(own, time.GetCurrentInstant());
        return new SeenProfile(isKeptBack ? seen with { Hours = there } : seen, own, there);
    }

    private async Task<Outcome<Profile>> ChangeAsync(
        Caller caller, int? version, Func<Profile, Profile> change, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.EditOwnProfile, caller, caller.Member, cancellationToken) is { } notAllowed)
            return notAllowed;

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var before = await GetOwnAsync(caller, cancellationToken);
            var after = change(before) with { Version = (version ?? before.Version) + 1 };
            if (!await store.SaveAsync(after, caller.Mark(time.GetCurrentInstant()), cancellationToken))
                continue;

            logger.LogInformation("Profile of member {MemberId} changed in guild {GuildId}", caller.Member.Value, caller.Guild.Value);
            return after;
        }

        return MemberRefusals.ChangedMeanwhile;
    }
}
