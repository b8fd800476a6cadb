using Microsoft.Extensions.Logging;
using NexusBot.Core.Moderation;
using NodaTime.Extensions;

namespace NexusBot.Core.Members;

public sealed class ProfileService(
    IMemberStore store, IPartners partners, GuildSettingsService settings, TimeProvider time, ILogger<ProfileService> logger)
{
    /// <summary>Everything the caller told; an empty profile while that is nothing.</summary>
    public async Task<Profile> GetOwnAsync(Caller caller, CancellationToken cancellationToken) =>
        await store.FindAsync(caller.Guild, caller.Member, cancellationToken) ?? Profile.Empty(caller.Guild, caller.Member);

    /// <summary>What the caller may see of a member: of oneself everything, of others what they show to them.</summary>
    public async Task<Outcome<Profile>> ViewAsync(Caller caller, MemberId member, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.SeeProfile, caller, member, cancellationToken) is { } notAllowed)
            return notAllowed;
        if (member == caller.Member)
            return await GetOwnAsync(caller, cancellationToken);

        var profile = await store.FindAsync(caller.Guild, member, cancellationToken);
        var seen = await partners.ArePartnersAsync(caller.Guild, caller.Member, member, cancellationToken) ? profile?.ForPartners() : profile?.ForOthers();
        return seen is { IsEmpty: false } ? seen : MemberRefusals.NothingToSee(member);
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

    /// <summary>Does not ask this again of its own accord.</summary>
    public Task<Outcome<Profile>> SkipAsync(Caller caller, ProfileStep step, CancellationToken cancellationToken) =>
        ChangeAsync(caller, version: null, profile => profile with { Skipped = profile.Skipped.Add(step) }, cancellationToken);

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
