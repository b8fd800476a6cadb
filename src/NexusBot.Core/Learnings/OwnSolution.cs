using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>The solution that the author of a challenge wrote into its form, beside those that others propose.</summary>
public static class OwnSolution
{
    public static Solution? Of(Learning learning) => learning.Solutions.LastOrDefault(solution => solution.Author == learning.Author);

    /// <summary>The learning with this as its author's solution, or without one. The first is accepted at once. One that has no solutions has room.</summary>
    internal static Outcome<Learning> Put(Learning learning, string? text, Instant now)
    {
        var own = Of(learning);
        if (own?.Text == text)
            return learning;
        if (text is null)
        {
            return learning with
            {
                Solutions = [.. learning.Solutions.Where(solution => solution != own)],
                Accepted = learning.Accepted == own!.Id ? null : learning.Accepted,
            };
        }

        if (own is null)
        {
            if (learning.Solutions.Count >= Learning.MaxSolutions)
                return LearningRefusals.NoRoomForOwnSolution;

            var first = new Solution(SolutionId.New(now), learning.Author, text, now);
            return learning with { Solutions = [.. learning.Solutions, first], Accepted = learning.Accepted ?? first.Id };
        }

        return learning with { Solutions = [.. learning.Solutions.Select(solution => solution == own ? own with { Text = text } : solution)] };
    }
}
