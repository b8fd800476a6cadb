using System.Globalization;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>The moment of a round as a notice and a button carry it.</summary>
public static class RoundText
{
    public static string Write(Instant round) => round.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Null for anything else.</summary>
    public static Instant? Read(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Instant.MaxValue.ToUnixTimeSeconds()
            ? Instant.FromUnixTimeSeconds(seconds)
            : null;
}
