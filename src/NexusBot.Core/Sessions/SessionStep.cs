namespace NexusBot.Core.Sessions;

/// <summary>A session as a change leaves it, and the next one of what repeats where it comes into being by that change.</summary>
public sealed record SessionStep(Session Now, Session? Next = null);
