using System.Globalization;
using NodaTime;

namespace NexusBot.Tests.Times;

/// <summary>The most used reader of typed times on Node.</summary>
internal static class ChronoNode
{
    private static readonly NodePackage s_package = new("chrono-node", "ChronoNode");

    public static Task<string?> WhatIsMissingAsync(CancellationToken cancellationToken) => s_package.WhatIsMissingAsync(cancellationToken);

    /// <summary>What it makes of each of the times; null where it understands nothing.</summary>
    public static async Task<IReadOnlyList<Instant?>> ReadAsync(IEnumerable<TypedTime> times, CancellationToken cancellationToken)
    {
        var lines = times.Select(time => string.Create(CultureInfo.InvariantCulture, $"{time.Zone}\t{time.At.ToUnixTimeSeconds()}\t{time.Typed}\n"));
        var output = await s_package.RunAsync("read.js", string.Concat(lines), cancellationToken);
        return
        [
            .. output.Split('\n')[..^1].Select(line =>
                line.Length == 0 ? (Instant?)null : Instant.FromUnixTimeSeconds(long.Parse(line, CultureInfo.InvariantCulture))),
        ];
    }
}
