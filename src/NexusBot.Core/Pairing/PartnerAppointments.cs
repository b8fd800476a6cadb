using NexusBot.Core.Members;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>The hours on which partners have agreed.</summary>
public sealed class PartnerAppointments(IPartnershipStore partnerships) : IAppointments
{
    // Nobody has so many that are not over.
    private const int MostLookedAt = 20;

    public async Task<IReadOnlyList<Appointment>> ListAheadAsync(GuildId guild, MemberId member, Instant now, CancellationToken cancellationToken) =>
    [
        .. from partnership in await partnerships.ListOfAsync(guild, member, MostLookedAt, cancellationToken)
           where !partnership.IsOverAt(now)
           let agreed = partnership.Agreed
           where agreed is not null && agreed.End > now
           orderby agreed.At
           select new Appointment(new Interval(agreed.At, agreed.End), [.. partnership.Members.Where(other => other != member)]),
    ];
}
