using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Import;

namespace NexusBot.Tests.Learnings.Import;

/// <summary>Real READMEs of learners, which are theirs and lie beside the repository, with what a careful reader found in them.</summary>
public sealed partial class LearnersDocumentsTests
{
    private const double SameTitle = 0.6;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    [Fact]
    public void On_all_documents_nine_of_ten_learnings_are_found_and_nine_of_ten_found_are_learnings()
    {
        var (matched, found, told) = (0, 0, 0);
        foreach (var name in Names())
        {
            var (expected, drafts) = (Expected(name), Drafts(name));
            (matched, found, told) = (matched + Matched(expected, drafts).Count, found + drafts.Count, told + expected.Count);
        }

        var f1 = 2.0 * matched / (found + told);
        TestContext.Current.TestOutputHelper?.WriteLine($"{matched} of {told} found, {found} read, micro F1 {f1:0.000}");
        Assert.True(f1 >= 0.9, $"micro F1 is {f1:0.000}");
    }

    [Fact]
    public void Of_the_first_document_nothing_is_missed()
    {
        var name = Names()[0];
        var expected = Expected(name);

        Assert.Empty(expected.Except(Matched(expected, Drafts(name))).Select(item => item.Title));
    }

    private static List<Item> Matched(IReadOnlyList<Item> expected, IReadOnlyList<LearningDraft> drafts)
    {
        var left = drafts.ToList();
        var matched = new List<Item>();
        foreach (var item in expected)
        {
            var best = left.Where(draft => draft.Kind == item.Category || (item.AltCategory ?? []).Contains(draft.Kind))
                .MaxBy(draft => Likeness(draft.Title, item.Title));
            if (best is null || Likeness(best.Title, item.Title) < SameTitle)
                continue;

            left.Remove(best);
            matched.Add(item);
        }

        return matched;
    }

    private static double Likeness(string one, string other)
    {
        var (words, others) = (Words(one), Words(other));
        var total = words.Count + others.Count;
        return 2.0 * words.Count(word => others.Remove(word)) / total;
    }

    private static List<string> Words(string title) => [.. Word().Matches(title.ToLowerInvariant()).Select(match => match.Value)];

    private static List<string> Names()
    {
        var folder = Folder();
        Assert.SkipUnless(Directory.Exists(folder), $"The learners' documents are not at {folder}.");
        return [.. Directory.EnumerateFiles(Path.Combine(folder, "gold"), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order()];
    }

    private static List<Item> Expected(string name) =>
        JsonSerializer.Deserialize<List<Item>>(File.ReadAllText(Path.Combine(Folder(), "gold", name + ".json")), s_json)!;

    private static IReadOnlyList<LearningDraft> Drafts(string name) => SomeReadme.Read(File.ReadAllText(Path.Combine(Folder(), name + ".md")));

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NexusBot.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.Parent!.FullName, "shared", "readmes");
    }

    [GeneratedRegex(@"[\p{L}\p{N}+#]+")]
    private static partial Regex Word();

    private sealed record Item(LearningKind Category, string Title, IReadOnlyList<LearningKind>? AltCategory);
}
