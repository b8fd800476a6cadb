namespace NexusBot.Core.Sessions;

/// <summary>A poll as a change leaves it, and the session where one comes of it.</summary>
public sealed record PollStep(SessionPoll Now, Session? Session = null);
