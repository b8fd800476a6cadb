using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Members;

public sealed class MemberService(IMemberStore store, GuildSettingsService settings, ProfileService profiles, TimeProvider time)
{
    /// <summary>The member's zone in this guild, or null while the member has not said it.</summary>
    public async Task<DateTimeZone?> FindZoneAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        Zones.Find((await store.FindAsync(guild, member, cancellationToken))?.Zone);

    public async Task<Outcome<DateTimeZone>> SetZoneAsync(Caller caller, string typed, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.SetOwnZone, caller, caller.Member, cancellationToken) is { } refusal)
            return refusal;

        var changed = await profiles.SetZoneAsync(caller, typed, cancellationToken);
        return changed.Refusal is { } refused ? refused : Zones.Find(changed.Value!.Zone)!;
    }

    public IReadOnlyList<ZoneChoice> SearchZones(string typed) => Zones.Search(typed, time.GetCurrentInstant());
}
