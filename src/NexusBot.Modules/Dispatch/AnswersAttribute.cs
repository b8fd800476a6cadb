namespace NexusBot.Modules.Dispatch;

/// <summary>Declares how a handler answers.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswersAttribute(Answer answer) : Attribute
{
    public Answer Answer { get; } = answer;
}
