namespace NexusBot.Core.Pairing;

/// <summary>Keeps the rounds that were made.</summary>
public interface IRoundStore : IErasable
{
    /// <summary>The guild's latest rounds, newest first.</summary>
    Task<IReadOnlyList<Round>> ListAsync(GuildId guild, int max, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps the round with its partnerships, their opening messages, what is left of the enrolments and the notices: one
    /// transaction. It is added only when its number follows the latest one's, when nobody who is in it has changed
    /// their mind or met on the spot, and by the settings as they are.
    /// Who is in it waits no more for a partner on the spot.
    /// </summary>
    Task<AddRoundResult> TryAddAsync(RoundDraft draft, CancellationToken cancellationToken);
}
