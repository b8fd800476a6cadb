using NexusBot.Core.Learnings;

namespace NexusBot.Modules.Learnings;

internal static class FormKinds
{
    public static FormKind FormOf(this LearningKind kind) => (FormKind)kind;

    /// <summary>What is written in such a form.</summary>
    public static LearningKind KindOf(this FormKind form) => form == FormKind.Question ? LearningKind.Challenge : (LearningKind)form;
}
