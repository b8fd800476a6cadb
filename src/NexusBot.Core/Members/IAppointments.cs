using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>Knows what members have promised to others: at that time they are not free.</summary>
public interface IAppointments
{
    /// <summary>Those that are not over, the next one first.</summary>
    Task<IReadOnlyList<Appointment>> ListAheadAsync(GuildId guild, MemberId member, Instant now, CancellationToken cancellationToken);
}
