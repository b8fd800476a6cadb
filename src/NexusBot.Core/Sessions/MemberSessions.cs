namespace NexusBot.Core.Sessions;

/// <summary>Everything around sessions that is kept of one member.</summary>
/// <param name="Sessions">Those that they host, and those to which they answered.</param>
/// <param name="Messages">What they are told of them.</param>
public sealed record MemberSessions(IReadOnlyList<Session> Sessions, IReadOnlyList<SessionMessage> Messages);
