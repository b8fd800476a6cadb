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
            .AddTextInput("Title", LearningInputs.TitleId, value: Filled(form.Title),
                placeholder: "In one line, as others would look for it", maxLength: LearningContent.MaxTitleLength, required: true)
            .AddTextInput("What did you learn?", LearningInputs.TextId, TextInputStyle.Paragraph,
                value: Filled(form.Text), maxLength: LearningContent.MaxTextLength, required: true);
        if (kind == LearningKind.Challenge)
        {
            modal.AddTextInput("Solution", LearningInputs.SolutionId, TextInputStyle.Paragraph,
                value: Filled(form.Solution), placeholder: "How it was solved; leave it empty while it is not", maxLength: LearningContent.MaxSolutionLength, required: false);
        }

        return modal
            .AddTextInput("Code example", LearningInputs.CodeId, TextInputStyle.Paragraph,
                value: Filled(form.Code), placeholder: "Optional", maxLength: LearningContent.MaxCodeLength, required: false)
            .AddTextInput("Language", LearningInputs.LanguageId,
                value: Filled(form.Language), placeholder: "python, sql, yaml …", maxLength: LearningContent.MaxLanguageLength, required: false)
            .Build();
    }

    public static LearningForm Of(LearningContent content) =>
        new(content.Title, content.Text, content.Code?.Source, content.Code?.Language, content.Solution);

    private static string TitleOf(LearningKind kind) => $"{Words.Of(kind)}: write it down";

    private static string? Filled(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
