namespace NexusBot.Core.Sessions;

/// <param name="Channel">Where its card appears.</param>
public sealed record AskedPoll(SessionPoll Poll, ChannelId Channel);
