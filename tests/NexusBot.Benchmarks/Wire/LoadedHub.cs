using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Tags;
using NexusBot.Host;
using NodaTime;

namespace NexusBot.Benchmarks.Wire;

/// <summary>A storage folder with as many learnings in it as a large hub has, written through the bot's own store.</summary>
internal static class LoadedHub
{
    private const int Authors = 500;
    private const int AtOnce = 64;

    public static async Task FillAsync(string folder, int learnings)
    {
        using var host = NexusBotHost.Create([], builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = "benchmark",
            ["Storage:Path"] = folder,
            ["Log:Level"] = "Warning",
        }));
        var store = host.Services.GetRequiredService<ILearningStore>();
        var start = SystemClock.Instance.GetCurrentInstant() - Duration.FromDays(365);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, learnings),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, cancellationToken) =>
            {
                var learning = Some(number, start + Duration.FromMinutes(number));
                await store.TryAddAsync(
                    learning, card: _ => null, new WriteMark(learning.Author, learning.SharedAt, new InteractionId((ulong)number + 1)), cancellationToken);
            });
    }

    private static Learning Some(int number, Instant at) => new()
    {
        Id = LearningId.New(at),
        Guild = new GuildId(Payloads.Guild),
        Author = new MemberId((ulong)(number % Authors) + 1),
        Content = new LearningContent(
            (LearningKind)(number % Enum.GetValues<LearningKind>().Length),
            $"What number {number} taught me about caching",
            $"A cache of case {number} is a promise about the past. " + new string((char)('a' + (number % 26)), 300),
            Codes: [],
            [Tag.FromKey($"topic-{number % 200}")],
            Links: []),
        SharedAt = at,
        Version = 1,
    };
}
