using Discord.Interactions;
using NexusBot.Core.Learnings;

namespace NexusBot.Modules.Learnings;

/// <summary>What came back in the form of one part. <see cref="PartForm"/> builds the form itself.</summary>
public sealed class PartInputs : IModal
{
    internal const string ValueId = "value";
    internal const string LanguageId = "language";

    string IModal.Title => "Edit";

    [ModalTextInput(ValueId)]
    public string? Value { get; set; }

    [ModalTextInput(LanguageId)]
    public string? Language { get; set; }

    internal LearningPart ToPart(EditedPart part, int index) => part switch
    {
        EditedPart.Title => new LearningPart.Title(Value ?? ""),
        EditedPart.Text => new LearningPart.Text(Value ?? ""),
        EditedPart.Code => new LearningPart.Code(index, Value, Language),
        EditedPart.Solution => new LearningPart.Solution(Value),
        EditedPart.Links => new LearningPart.Links(Value),
        _ => new LearningPart.Tags(Value),
    };
}
