using NodaTime;

namespace NexusBot.Core.Guilds;

/// <summary>Keeps which guilds the bot is in, and when it was removed from the others that it still remembers.</summary>
public interface IGuildStore : IErasable
{
    /// <summary>The bot is in the guild. If it was not, what waited in the outbox is due again, and the answer is true.</summary>
    Task<bool> ArriveAsync(GuildId guild, CancellationToken cancellationToken);

    /// <summary>The bot was removed: what is open in the outbox waits. False, and nothing changed, if that was known.</summary>
    Task<bool> LeaveAsync(GuildId guild, Instant at, CancellationToken cancellationToken);

    /// <summary>Where the bot is, as far as was heard.</summary>
    Task<IReadOnlyList<GuildId>> ListPresentAsync(CancellationToken cancellationToken);

    /// <summary>From where the bot was removed by this moment.</summary>
    Task<IReadOnlyList<GuildId>> ListLeftAsync(Instant until, CancellationToken cancellationToken);
}
