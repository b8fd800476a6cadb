using NexusBot.Core.Tags;

namespace NexusBot.Core.Sessions;

/// <summary>Which of the sessions ahead a list shows; what is null shows all.</summary>
/// <param name="Of">Those of this member: hosted, or answered with Going or Maybe.</param>
public sealed record SessionFilter(MemberId? Of, bool ThisWeek, Tag? Tag);
