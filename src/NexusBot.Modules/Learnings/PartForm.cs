using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>The form in which one part of a learning is written anew, with what it says today or with what was typed before.</summary>
internal static class PartForm
{
    private const int LongestLinks = LearningContent.MaxLinks * LearningContent.MaxLinkLength;
    private const int LongestTags = 400;

    public static Modal Of(Learning learning, EditedPart part, int index) => Build(learning, part, index, Today(learning, part, index));

    public static Modal Of(Learning learning, PartDraft typed) => Build(learning, typed.Part, typed.Index, (typed.Value, typed.Language));

    private static Modal Build(Learning learning, EditedPart part, int index, (string? Value, string? Language) typed)
    {
        var customId = EditIds.Put(learning.Id, learning.Version, part, index);
        return part switch
        {
            EditedPart.Title => Form("Title", customId, typed.Value, LearningContent.MaxTitleLength, isRequired: true, TextInputStyle.Short),
            EditedPart.Text => Form(LearningFormView.TextLabel(learning.Content.Kind.FormOf()), customId, typed.Value, LearningContent.MaxTextLength, isRequired: true),
            EditedPart.Solution => Form("Solution", customId, typed.Value, Solution.MaxTextLength),
            EditedPart.Links => Form("Links", customId, typed.Value, LongestLinks),
            EditedPart.Tags => Form("Tags", customId, typed.Value, LongestTags, style: TextInputStyle.Short),
            _ => Code(customId, typed.Value, typed.Language),
        };
    }

    private static (string? Value, string? Language) Today(Learning learning, EditedPart part, int index) => part switch
    {
        EditedPart.Title => (learning.Content.Title, null),
        EditedPart.Text => (learning.Content.Text, null),
        EditedPart.Solution => (OwnSolution.Of(learning)?.Text, null),
        EditedPart.Links => (string.Join('\n', learning.Content.Links), null),
        EditedPart.Tags => (string.Join(", ", learning.Content.Tags.Select(tag => tag.Display)), null),
        _ => learning.Content.Codes.ElementAtOrDefault(index) is { } code ? (code.Source, code.Language) : (null, null),
    };

    private static Modal Form(
        string label, string customId, string? value, int longest, bool isRequired = false, TextInputStyle style = TextInputStyle.Paragraph) =>
        new ModalBuilder($"Edit: {label}", customId)
            .AddTextInput(
                label,
                PartInputs.ValueId,
                style,
                value: Fitting(style == TextInputStyle.Short ? value?.ReplaceLineEndings(" ") : value, longest),
                maxLength: longest,
                required: isRequired)
            .Build();

    private static Modal Code(string customId, string? source, string? language) => new ModalBuilder("Edit: Code example", customId)
        .AddTextInput(
            "Code example",
            PartInputs.ValueId,
            TextInputStyle.Paragraph,
            value: Fitting(source, LearningContent.MaxCodeLength),
            placeholder: "Leave it empty to take this example out",
            maxLength: LearningContent.MaxCodeLength,
            required: false)
        .AddTextInput(
            "Language",
            PartInputs.LanguageId,
            value: Fitting(language, LearningContent.MaxLanguageLength),
            placeholder: "python, sql, yaml …",
            maxLength: LearningContent.MaxLanguageLength,
            required: false)
        .Build();

    // What was refused may be longer than the input takes: Discord lets in 4,000 emoji, and to us each of them counts two.
    private static string? Fitting(string? value, int limit) => string.IsNullOrEmpty(value) ? null : Graphemes.Beginning(value, limit);
}
