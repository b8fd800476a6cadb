using Discord.Interactions;
using NexusBot.Core.Learnings;

namespace NexusBot.Modules.Learnings;

/// <summary>What came back in a learning's form. <see cref="LearningFormView"/> builds the form itself, since it depends on the kind.</summary>
public sealed class LearningInputs : IModal
{
    internal const string TitleId = "title";
    internal const string TextId = "text";
    internal const string CodeId = "code";
    internal const string LanguageId = "language";
    internal const string SolutionId = "solution";
    internal const string LinksId = "links";
    internal const string TagsId = "tags";

    string IModal.Title => "Learning";

    [ModalTextInput(TitleId)]
    public string Title { get; set; } = "";

    [ModalTextInput(TextId)]
    public string Text { get; set; } = "";

    [ModalTextInput(CodeId)]
    public string? Code { get; set; }

    [ModalTextInput(LanguageId)]
    public string? Language { get; set; }

    [ModalTextInput(SolutionId)]
    public string? Solution { get; set; }

    [ModalTextInput(LinksId)]
    public string? Links { get; set; }

    [ModalTextInput(TagsId)]
    public string? Tags { get; set; }

    internal LearningForm ToForm() => new(Title, Text, Code, Language, Solution, Links);
}
