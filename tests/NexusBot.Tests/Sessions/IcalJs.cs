using System.Text.Json;
using NexusBot.Core.Sessions;
using NodaTime;

namespace NexusBot.Tests.Sessions;

/// <summary>A reader of calendars that knows nothing of how we write them.</summary>
internal static class IcalJs
{
    private static readonly NodePackage s_package = new("ical.js", "IcalJs");

    public static Task<string?> WhatIsMissingAsync(CancellationToken cancellationToken) => s_package.WhatIsMissingAsync(cancellationToken);

    /// <summary>What it finds in each file between two moments.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Found>>> ExpandAsync(
        IEnumerable<SessionCalendarFile> files, Interval within, CancellationToken cancellationToken)
    {
        var asked = files.Select(file => new Asked(file.Write(), within.Start.ToUnixTimeMilliseconds(), within.End.ToUnixTimeMilliseconds()));
        var answer = await s_package.RunAsync("expand.js", JsonSerializer.Serialize(asked, JsonSerializerOptions.Web), cancellationToken);
        return JsonSerializer.Deserialize<Found[][]>(answer, JsonSerializerOptions.Web)!;
    }

    internal sealed record Found(
        long Start, long End, string Title, string? Place, string? Text, string Uid, int Sequence, bool IsCancelled);

    private sealed record Asked(string File, long From, long To);
}
