namespace NexusBot.Core.Learnings;

/// <param name="Shared">The learning, where the message was the saver's own; null when its author is asked first.</param>
public sealed record SubmittedSaving(MessageSaving Saving, SharedLearning? Shared);
