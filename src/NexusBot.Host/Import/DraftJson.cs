using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Import;

namespace NexusBot.Host.Import;

/// <summary>Drafts as other programs read them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<DraftRow>))]
internal sealed partial class DraftJson : JsonSerializerContext
{
    public static string Write(IEnumerable<LearningDraft> drafts)
    {
        // Written to a file or a pipe, never into a page, so that text stays as its author wrote it.
        var readable = new DraftJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        IReadOnlyList<DraftRow> rows = [.. drafts.Select(ToRow)];
        return JsonSerializer.Serialize(rows, readable.IReadOnlyListDraftRow);
    }

    private static DraftRow ToRow(LearningDraft draft) =>
        new(Category(draft.Kind), draft.Title, draft.Summary, draft.Solution, [.. draft.Tags.Select(tag => tag.Key)]);

    private static string Category(LearningKind kind) => kind switch
    {
        LearningKind.Technology => "technology",
        LearningKind.Concept => "concept",
        LearningKind.Challenge => "challenge",
        LearningKind.BestPractice => "best_practice",
        LearningKind.Takeaway => "takeaway",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
