using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>The form in which a learning is written or changed. Only a challenge asks for a solution.</summary>
internal static class LearningFormView
{
    private static readonly LearningForm s_empty = new("", "", null, null, null);

    public static Modal Build(string customId, LearningKind kind, LearningForm? typed = null)
    {
        var form = typed ?? s_empty;
        var modal = new ModalBuilder(TitleOf(kind), customId)
            .AddTextInput("Title", LearningInputs.TitleId, value: Line(form.Title, LearningContent.MaxTitleLength),
                placeholder: "In one line, as others would look for it", maxLength: LearningContent.MaxTitleLength, required: true)
            .AddTextInput("What did you learn?", LearningInputs.TextId, TextInputStyle.Paragraph,
                value: Paragraph(form.Text, LearningContent.MaxTextLength), maxLength: LearningContent.MaxTextLength, required: true);
        if (kind == LearningKind.Challenge)
        {
            modal.AddTextInput("Solution", LearningInputs.SolutionId, TextInputStyle.Paragraph,
                value: Paragraph(form.Solution, LearningContent.MaxSolutionLength),
                placeholder: "How it was solved; leave it empty while it is not", maxLength: LearningContent.MaxSolutionLength, required: false);
        }

        return modal
            .AddTextInput("Code example", LearningInputs.CodeId, TextInputStyle.Paragraph,
                value: Paragraph(form.Code, LearningContent.MaxCodeLength),
                placeholder: "Optional", maxLength: LearningContent.MaxCodeLength, required: false)
            .AddTextInput("Language", LearningInputs.LanguageId,
                value: Line(form.Language, LearningContent.MaxLanguageLength),
                placeholder: "python, sql, yaml …", maxLength: LearningContent.MaxLanguageLength, required: false)
            .Build();
    }

    public static LearningForm Of(LearningContent content) =>
        new(content.Title, content.Text, content.Code?.Source, content.Code?.Language, content.Solution);

    private static string TitleOf(LearningKind kind) => $"{Words.Of(kind)}: write it down";

    private static string? Line(string? value, int limit) => Paragraph(value?.ReplaceLineEndings(" "), limit);

    // What was refused may be longer than the input takes: Discord lets in 4,000 emoji, and to us each of them counts two.
    private static string? Paragraph(string? value, int limit) => string.IsNullOrEmpty(value) ? null : Graphemes.Beginning(value, limit);
}
