namespace NexusBot.Core.Sessions;

/// <param name="Channel">Where its card appears; null while the moderators have chosen no channel.</param>
public sealed record ScheduledSession(Session Session, ChannelId? Channel);
