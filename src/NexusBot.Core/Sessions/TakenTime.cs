using NexusBot.Core.Members;

namespace NexusBot.Core.Sessions;

/// <summary>What a member has at a time.</summary>
public sealed record TakenTime(IReadOnlyList<Session> Sessions, IReadOnlyList<Appointment> Promised)
{
    /// <summary>Says the first of it to that member, who may go on all the same; null when they are free.</summary>
    internal Refusal? WhyNot => (Sessions, Promised) switch
    {
        ([var session, ..], _) => SessionRefusals.Overlaps(session.Content.Title, session.Start),
        (_, [var promised, ..]) => SessionRefusals.Promised(promised.Time.Start),
        _ => null,
    };
}
