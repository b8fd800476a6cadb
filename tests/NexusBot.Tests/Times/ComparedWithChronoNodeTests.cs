using System.Globalization;
using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Tests.Times;

/// <summary>The phrases of the table, read by somebody who does not know how we read them. It is skipped where Node or the package cannot be had.</summary>
public sealed class ComparedWithChronoNodeTests
{
    [Fact]
    public async Task Each_difference_is_known_and_explained()
    {
        var missing = await ChronoNode.WhatIsMissingAsync(TestContext.Current.CancellationToken);
        Assert.SkipUnless(missing is null, missing ?? "");
        var compared = TypedTime.ReadTable().Where(IsCompared).ToList();

        var theirs = await ChronoNode.ReadAsync(compared, TestContext.Current.CancellationToken);

        var different = compared.Zip(theirs).Where(pair => !OursOf(pair.First).Contains(pair.Second)).ToList();
        Assert.Equal(
            Known().Order(StringComparer.Ordinal),
            different.Select(pair => $"{pair.First.Now} | {pair.First.Typed} | {Describe(pair.Second, pair.First.In)}").Order(StringComparer.Ordinal));
    }

    // Repetitions it does not know, and what we refuse has no moment.
    private static bool IsCompared(TypedTime time) =>
        !time.Meaning.StartsWith('!') && !time.Meaning.Contains("every ", StringComparison.Ordinal);

    // Of two readings, each is one of ours.
    private static IEnumerable<Instant?> OursOf(TypedTime time) => WhenParser.Parse(time.Typed, time.In, time.At) switch
    {
        { Value: { } schedule } => [schedule.First],
        { Refusal: { } two } => two.Message.GetArguments().Select(reading => WhenParser.Parse((string)reading!, time.In, time.At).Value?.First),
        _ => [],
    };

    private static IEnumerable<string> Known() => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Times", "differences.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line[..line.LastIndexOf(" | ", StringComparison.Ordinal)]);

    private static string Describe(Instant? moment, DateTimeZone zone) =>
        moment is { } meant ? meant.InZone(zone).ToString("ddd uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture) : "nothing";
}
