using Discord;
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

    string IModal.Title => "Learning";

    [InputLabel("Title")]
    [ModalTextInput(TitleId)]
    public string Title { get; set; } = "";

    [InputLabel("What did you learn?")]
    [ModalTextInput(TextId, TextInputStyle.Paragraph)]
    public string Text { get; set; } = "";

    [InputLabel("Code example")]
    [RequiredInput(false)]
    [ModalTextInput(CodeId, TextInputStyle.Paragraph)]
    public string? Code { get; set; }

    [InputLabel("Language")]
    [RequiredInput(false)]
    [ModalTextInput(LanguageId)]
    public string? Language { get; set; }

    [InputLabel("Solution")]
    [RequiredInput(false)]
    [ModalTextInput(SolutionId, TextInputStyle.Paragraph)]
    public string? Solution { get; set; }

    internal LearningForm ToForm() => new(Title, Text, Code, Language, Solution);
}
