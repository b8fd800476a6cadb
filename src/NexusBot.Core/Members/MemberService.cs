using Microsoft.Extensions.Logging;
using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Members;

public sealed class MemberService(
    IMemberStore store, GuildSettingsService settings, TimeProvider time, ILogger<MemberService> logger)
{
    /// <summary>The member's zone in this guild, or null while the member has not said it.</summary>
    public async Task<DateTimeZone?> FindZoneAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        Zones.Find(await store.FindZoneAsync(guild, member, cancellationToken));

    public async Task<Outcome<DateTimeZone>> SetZoneAsync(Caller caller, string typed, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.SetOwnZone, caller, caller.Member, cancellationToken) is { } refusal)
            return refusal;
        if (Zones.Find(typed) is not { } zone)
            return MemberRefusals.UnknownZone(typed);

        await store.SaveZoneAsync(caller.Guild, caller.Member, zone.Id, caller.Mark(time.GetCurrentInstant()), cancellationToken);
        logger.LogInformation("Zone of member {MemberId} set in guild {GuildId}", caller.Member.Value, caller.Guild.Value);
        return zone;
    }

    public IReadOnlyList<ZoneChoice> SearchZones(string typed) => Zones.Search(typed, time.GetCurrentInstant());
}
