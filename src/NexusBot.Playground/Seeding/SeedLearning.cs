using System.Text.Json;
using System.Text.Json.Serialization;

namespace NexusBot.Playground.Seeding;

/// <summary>A learning that somebody in the community shares before the page opens.</summary>
internal sealed record SeedLearning(
    string Author, string Kind, string Tags, string Title, string Text, string? Code = null, string? Language = null, string? Solution = null)
{
    public static IReadOnlyList<SeedLearning> ReadAll()
    {
        using var file = typeof(SeedLearning).Assembly.GetManifestResourceStream("learnings.json")!;
        return JsonSerializer.Deserialize(file, SeedJson.Default.IReadOnlyListSeedLearning)!;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<SeedLearning>))]
internal sealed partial class SeedJson : JsonSerializerContext;
