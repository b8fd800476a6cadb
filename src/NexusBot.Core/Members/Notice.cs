using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>One thing that somebody did and that the member would want to know.</summary>
/// <param name="About">What the thing it was done to is called: it may be gone when the member reads of it.</param>
public sealed record Notice(GuildId Guild, MemberId To, NoticeKind Kind, string About, MemberId By, Instant At)
{
    /// <summary>The thing itself: what its message is found by, and where one may take the place of another, the one whose place a later notice takes.</summary>
    public Guid? Thing { get; init; }
}
