using NexusBot.Core.Moderation;

namespace NexusBot.Modules.Dispatch;

/// <summary>
/// Names the right that a handler exercises, so that /help shows what the caller may use.
/// It guards nothing: Core's services decide at the moment of acting.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class NeedsAttribute(Capability capability) : Attribute
{
    public Capability Capability { get; } = capability;
}
