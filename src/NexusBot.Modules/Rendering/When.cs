using Discord;
using NodaTime;

namespace NexusBot.Modules.Rendering;

/// <summary>Moments as Discord's own tags: every reader sees them on their own clock.</summary>
internal static class When
{
    public static string Full(Instant instant) => Tag(instant, TimestampTagStyles.LongDateTime);

    public static string Short(Instant instant) => Tag(instant, TimestampTagStyles.ShortDateTime);

    public static string Relative(Instant instant) => Tag(instant, TimestampTagStyles.Relative);

    private static string Tag(Instant instant, TimestampTagStyles style) =>
        TimestampTag.FormatFromDateTimeOffset(instant.ToDateTimeOffset(), style);
}
