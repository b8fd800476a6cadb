using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>What moderators have before them when they decide, so that nothing is decided that nobody has seen.</summary>
/// <param name="Version">The learning's, as it was shown.</param>
/// <param name="Shown">How many of its reports were shown, the oldest first.</param>
/// <param name="Waiting">How many there were in all.</param>
/// <param name="Latest">When the last of all was made.</param>
public sealed record SeenReports(int Version, int Shown, int Waiting, Instant Latest)
{
    /// <summary>Of who pressed a button that does not say what they saw.</summary>
    public static SeenReports Nothing { get; } = new(0, 0, 0, default);

    public static SeenReports Of(ReportedLearning reported, int shown) =>
        new(reported.Learning.Version, Math.Min(shown, reported.Reports.Count), reported.Reports.Count, reported.Reports[^1].At);

    /// <summary>Those of the waiting ones, oldest first, that were shown; or that these are others by now.</summary>
    internal Outcome<IReadOnlyList<Report>> Among(IReadOnlyList<Report> waiting) =>
        waiting.Count == Waiting && waiting is [.., var last] && last.At == Latest
            ? new Outcome<IReadOnlyList<Report>>([.. waiting.Take(Shown)], null)
            : LearningRefusals.ReportedMeanwhile;
}
