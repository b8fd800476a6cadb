using NexusBot.Core;
using NexusBot.Core.Learnings;
using NodaTime;

namespace NexusBot.Benchmarks.Search;

/// <summary>Learnings of one guild, a second apart.</summary>
internal static class SomeLearnings
{
    public static readonly GuildId Guild = new(900);

    private static readonly Instant s_first = Instant.FromUtc(2026, 1, 1, 0, 0);

    public static Learning Make(int number, LearningContent content, string solution)
    {
        var at = s_first + Duration.FromSeconds(number);
        var author = new MemberId(100 + ((ulong)number % 500));
        var proposed = new Solution(SolutionId.New(at), author, solution, at);
        return new Learning
        {
            Id = LearningId.New(at),
            Guild = Guild,
            Author = author,
            Content = content,
            SharedAt = at,
            Version = 1,
            Solutions = solution.Length > 0 ? [proposed] : [],
            Accepted = solution.Length > 0 ? proposed.Id : null,
        };
    }

    /// <summary>All that is in one, for peers that know one text alone.</summary>
    public static string TextOf(Learning learning) => string.Join(
        '\n',
        [
            learning.Content.Title,
            learning.Content.Text,
            .. learning.Content.Codes.Select(code => code.Source),
            .. learning.Solutions.Select(solution => solution.Text),
            .. learning.Content.Tags.Select(tag => tag.Display),
        ]);
}
