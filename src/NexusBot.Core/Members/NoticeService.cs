using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Members;

/// <summary>Decides who is told of what, and when: as each member chose it, by the clock where they live.</summary>
public sealed class NoticeService(INoticeStore store, IMemberStore members, GuildSettingsService settings, TimeProvider time)
{
    /// <summary>What tells the member of it; null when they did it themselves, left no name, or do not want to know.</summary>
    /// <param name="about">What the thing it was done to is called.</param>
    /// <param name="thing">The thing itself; null where there is none to go to.</param>
    public async Task<DueNotice?> MakeAsync(
        Caller by, MemberId to, NoticeKind kind, string about, Guid? thing, CancellationToken cancellationToken)
    {
        if (to == by.Member || to.IsNobody)
            return null;

        var profile = await ProfileOfAsync(by.Guild, to, cancellationToken);
        if (profile.Muted.Contains(kind))
            return null;

        var notice = new Notice(by.Guild, to, kind, about, by.Member, time.GetCurrentInstant()) { Thing = thing };
        return new DueNotice(notice, await ZoneOfAsync(profile, cancellationToken)) { Night = profile.Night };
    }

    /// <summary>What tells the member of something that nobody did to them.</summary>
    public async Task<DueNotice> AboutSelfAsync(
        GuildId guild, MemberId to, NoticeKind kind, string about, CancellationToken cancellationToken)
    {
        var profile = await ProfileOfAsync(guild, to, cancellationToken);
        var notice = new Notice(guild, to, kind, about, to, time.GetCurrentInstant());
        return new DueNotice(notice, await ZoneOfAsync(profile, cancellationToken)) { Night = profile.Night };
    }

    /// <summary>What a bundle still tells: who changed their mind since is not told. Null when that is nothing.</summary>
    public async Task<NoticeBundle?> FindAsync(GuildId guild, Guid id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(guild, id, cancellationToken) is not { } bundle)
            return null;

        var profile = await ProfileOfAsync(guild, bundle.To, cancellationToken);
        var wanted = bundle.Notices.Where(notice => !profile.Muted.Contains(notice.Kind)).ToList();
        return wanted.Count > 0 ? bundle with { Notices = wanted } : null;
    }

    public async Task<bool> WantsAsync(GuildId guild, MemberId member, NoticeKind kind, CancellationToken cancellationToken) =>
        !(await ProfileOfAsync(guild, member, cancellationToken)).Muted.Contains(kind);

    /// <summary>When the member is awake next: now, or in the morning.</summary>
    public async Task<Instant> NextMomentAsync(GuildId guild, MemberId member, CancellationToken cancellationToken)
    {
        var profile = await ProfileOfAsync(guild, member, cancellationToken);
        return profile.Night.After(time.GetCurrentInstant(), await ZoneOfAsync(profile, cancellationToken));
    }

    /// <summary>Forgets the bundles that came some days ago.</summary>
    public Task SweepAsync(CancellationToken cancellationToken)
    {
        var cameBy = time.GetCurrentInstant() - NoticeBundle.KeptAfterwards;
        return Sweeping.InStepsAsync(max => store.SweepAsync(cameBy, max, cancellationToken));
    }

    private async Task<Profile> ProfileOfAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        await members.FindAsync(guild, member, cancellationToken) ?? Profile.Empty(guild, member);

    private async Task<DateTimeZone> ZoneOfAsync(Profile profile, CancellationToken cancellationToken) =>
        Zones.Find(profile.Zone) ?? Zones.Find((await settings.GetAsync(profile.Guild, cancellationToken)).Zone) ?? DateTimeZone.Utc;
}
