namespace NexusBot.Core.Sessions;

/// <param name="Time">Which of the poll's times the member could come to, counted from 0.</param>
public sealed record PollVote(MemberId Member, int Time);
