using NexusBot.Core.Members;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>All that changes when members are not to meet any more: kept in one transaction, or not at all.</summary>
/// <param name="Changed">What is left of their partnerships, each the next version.</param>
/// <param name="Alone">Who has a partner less: they are told so, and go first in the next round.</param>
public sealed record Parting(GuildId Guild, Instant At, IReadOnlyList<Partnership> Changed, IReadOnlyList<DueNotice> Alone)
{
    /// <summary>What a round had made, before anybody heard of it: the round then counts as if it had not.</summary>
    public Partnership? Undone { get; init; }

    /// <summary>Who is in no more rounds, and waits for nobody.</summary>
    public MemberId? Gone { get; init; }

    /// <summary>Whether those who are alone wait for a partner on the spot.</summary>
    public bool AloneWait { get; init; }
}
