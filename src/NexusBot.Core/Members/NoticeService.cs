using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Members;

/// <summary>Decides who is told, and knows in which zone they live.</summary>
public sealed class NoticeService(INoticeStore store, MemberService members, GuildSettingsService settings, TimeProvider time)
{
    // Commands wait no longer for one sweep than for a few writes.
    private const int SweptAtOnce = 50;

    /// <summary>What tells the member of it; null when they did it themselves.</summary>
    public async Task<DueNotice?> MakeAsync(
        Caller by, MemberId to, NoticeKind kind, string about, CancellationToken cancellationToken)
    {
        if (to == by.Member)
            return null;

        var zone = await ZoneOfAsync(by.Guild, to, cancellationToken);
        return new DueNotice(new Notice(by.Guild, to, kind, about, by.Member, time.GetCurrentInstant()), zone);
    }

    /// <summary>What tells the member of something that nobody did to them.</summary>
    public async Task<DueNotice> AboutSelfAsync(
        GuildId guild, MemberId to, NoticeKind kind, string about, CancellationToken cancellationToken) =>
        new(new Notice(guild, to, kind, about, to, time.GetCurrentInstant()), await ZoneOfAsync(guild, to, cancellationToken));

    /// <summary>When the member is awake next: now, or in the morning.</summary>
    public async Task<Instant> NextMomentAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        QuietTime.Next(time.GetCurrentInstant(), await ZoneOfAsync(guild, member, cancellationToken), []);

    /// <summary>Forgets the bundles that came some days ago.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        while (await store.SweepAsync(time.GetCurrentInstant() - NoticeBundle.KeptAfterwards, SweptAtOnce, cancellationToken) == SweptAtOnce)
        {
        }
    }

    private async Task<DateTimeZone> ZoneOfAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        await members.FindZoneAsync(guild, member, cancellationToken)
        ?? Zones.Find((await settings.GetAsync(guild, cancellationToken)).Zone)
        ?? DateTimeZone.Utc;
}
