using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>How far one member may go with others' time.</summary>
/// <param name="MostAtOnce">How many partners between rounds, by asking or by giving a silent one up, within <see cref="Within"/>.</param>
public sealed record PairingLimits(int MostAtOnce = PairingLimits.UsualAtOnce)
{
    public const int UsualAtOnce = 3;

    public static readonly Duration Within = Duration.FromDays(7);
}
