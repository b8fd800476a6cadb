using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Tags;
using NodaTime;

namespace NexusBot.Tests.Modules;

internal static class SomeLearning
{
    private static readonly Instant s_sharedAt = Instant.FromUtc(2026, 11, 23, 12, 0);

    public static Learning With(
        string title = "Caching with Redis", string text = "Cache what is read often.", CodeExample? code = null, string? solution = null,
        LearningKind kind = LearningKind.Challenge, int helpful = 0) => Solved(solution, new()
        {
            Id = new LearningId(Guid.Parse("0197a0c0-0000-7000-8000-000000000001")),
            Guild = new GuildId(1),
            Author = new MemberId(2),
            Content = new LearningContent(kind, title, text, code is null ? [] : [code], [Tag.FromKey("redis"), Tag.FromKey("caching")], []),
            SharedAt = s_sharedAt,
            HelpfulCount = helpful,
            Version = 1,
        });

    public static Solution Solution(string text, ulong author = 2) =>
        new(new SolutionId(Guid.ParseExact($"{author:x32}", "N")), new MemberId(author), text, s_sharedAt);

    public static LearningHeading Heading(int number, string? title = null) => new(
        new LearningId(Guid.Parse($"0197a0c0-0000-7000-8000-{number:D12}")), new MemberId(ulong.MaxValue), LearningKind.BestPractice,
        title ?? $"Learning {number}", [], s_sharedAt, HelpfulCount: 1_000_000);

    private static Learning Solved(string? solution, Learning learning) => solution is null
        ? learning
        : learning with { Solutions = [Solution(solution)], Accepted = Solution(solution).Id };
}
