using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>The form in which a learning is written. Only a challenge has a solution, and who asks has none yet.</summary>
internal static class LearningFormView
{
    private const int LongestLinks = LearningContent.MaxLinks * LearningContent.MaxLinkLength;

    private const int LongestTags = 400;

    private static readonly LearningForm s_empty = new("", "", null, null, null);

    public static Modal New(string customId, FormKind kind, LearningForm? typed = null)
    {
        var form = typed ?? s_empty;
        return WithLanguage(Begin(customId, kind, form), kind, form);
    }

    /// <summary>The form of a message: its code says its language itself, so there is room for tags.</summary>
    public static Modal OfMessage(string customId, FormKind kind, LearningForm form, string tags) => Begin(customId, kind, form)
        .AddTextInput("Tags", LearningInputs.TagsId,
            value: Line(tags, LongestTags),
            placeholder: "Up to five, with commas: django, rest api", maxLength: LongestTags, required: false)
        .Build();

    /// <summary>What the text is asked for by: who is stuck has learned nothing yet.</summary>
    public static string TextLabel(FormKind kind) => kind.KindOf() == LearningKind.Challenge ? "What is the problem?" : "What did you learn?";

    private static string TextHint(FormKind kind) =>
        kind == FormKind.Question ? "What you want, what happens instead, and what you tried" : "";

    private static ModalBuilder Begin(string customId, FormKind kind, LearningForm form)
    {
        var modal = new ModalBuilder(kind == FormKind.Question ? "Ask for help" : $"{Words.Of(kind)}: write it down", customId)
            .AddTextInput("Title", LearningInputs.TitleId, value: Line(form.Title, LearningContent.MaxTitleLength),
                placeholder: "In one line, as others would look for it", maxLength: LearningContent.MaxTitleLength, required: true)
            .AddTextInput(TextLabel(kind), LearningInputs.TextId, TextInputStyle.Paragraph,
                value: Paragraph(form.Text, LearningContent.MaxTextLength), placeholder: TextHint(kind), maxLength: LearningContent.MaxTextLength, required: true);
        if (kind == FormKind.Challenge)
        {
            modal.AddTextInput("Solution", LearningInputs.SolutionId, TextInputStyle.Paragraph,
                value: Paragraph(form.Solution, Solution.MaxTextLength),
                placeholder: "How it was solved; leave it empty while it is not", maxLength: Solution.MaxTextLength, required: false);
        }

        modal.AddTextInput("Code example", LearningInputs.CodeId, TextInputStyle.Paragraph,
            value: Paragraph(form.Code, LearningContent.MaxCodeLength),
            placeholder: "Optional", maxLength: LearningContent.MaxCodeLength, required: false);
        return modal;
    }

    private static Modal WithLanguage(ModalBuilder modal, FormKind kind, LearningForm form)
    {
        modal.AddTextInput("Language", LearningInputs.LanguageId,
            value: Line(form.Language, LearningContent.MaxLanguageLength),
            placeholder: "python, sql, yaml …", maxLength: LearningContent.MaxLanguageLength, required: false);
        if (kind != FormKind.Challenge)
            modal.AddTextInput("Links", LearningInputs.LinksId, TextInputStyle.Paragraph,
                value: Paragraph(form.Links, LongestLinks),
                placeholder: "Optional: https:// addresses, one a line", maxLength: LongestLinks, required: false);

        return modal.Build();
    }

    private static string? Line(string? value, int limit) => Paragraph(value?.ReplaceLineEndings(" "), limit);

    // What was refused may be longer than the input takes: Discord lets in 4,000 emoji, and to us each of them counts two.
    private static string? Paragraph(string? value, int limit) => string.IsNullOrEmpty(value) ? null : Graphemes.Beginning(value, limit);
}
