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

        var zone = await members.FindZoneAsync(by.Guild, to, cancellationToken)
            ?? Zones.Find((await settings.GetAsync(by.Guild, cancellationToken)).Zone)
            ?? DateTimeZone.Utc;
        return new DueNotice(new Notice(by.Guild, to, kind, about, by.Member, time.GetCurrentInstant()), zone);
    }

    /// <summary>Forgets the bundles that came some days ago.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        while (await store.SweepAsync(time.GetCurrentInstant() - NoticeBundle.KeptAfterwards, SweptAtOnce, cancellationToken) == SweptAtOnce)
        {
        }
    }
}

/// <summary>A notice and the zone that says when it may come.</summary>
public sealed record DueNotice(Notice Notice, DateTimeZone Zone);
