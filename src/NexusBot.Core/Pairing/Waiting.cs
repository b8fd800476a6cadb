using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>That a member would take a partner at once, and none was there yet.</summary>
public sealed record Waiting(GuildId Guild, MemberId Member, Instant Since)
{
    /// <summary>Whether they asked for it: who lost a partner waits without having asked.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Who asked a week ago has forgotten it.</summary>
    public static readonly Duration Longest = Duration.FromDays(7);
}
