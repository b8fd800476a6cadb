using System.Text.Json;
using System.Text.Json.Serialization;

namespace NexusBot.Playground.Seeding;

/// <summary>A learning that somebody in the community shares before the page opens.</summary>
internal sealed record SeedLearning(
    string Author, string Kind, string Tags, string Title, string Text, string? Code = null, string? Language = null, string? Solution = null)
{
    /// <summary>The resource that is attached to it.</summary>
    public string? Picture { get; init; }

    /// <summary>Code examples that its author adds to the first one.</summary>
    public IReadOnlyList<string>? MoreCodes { get; init; }

    /// <summary>Who proposes a solution, for a challenge that is only asked.</summary>
    public string? Solver { get; init; }

    public string? Proposal { get; init; }

    public bool IsAccepted { get; init; }

    public bool IsAsked => Solver is not null;

    public static IReadOnlyList<SeedLearning> ReadAll()
    {
        using var file = Open("learnings.json");
        return JsonSerializer.Deserialize(file, SeedJson.Default.IReadOnlyListSeedLearning)!;
    }

    public byte[] ReadPicture()
    {
        using var file = Open(Picture!);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open(string resource) => typeof(SeedLearning).Assembly.GetManifestResourceStream(resource)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<SeedLearning>))]
internal sealed partial class SeedJson : JsonSerializerContext;
