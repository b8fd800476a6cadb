using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>That a member would take a partner at once, and none was there yet.</summary>
public sealed record Waiting(GuildId Guild, MemberId Member, Instant Since)
{
    /// <summary>Who asked a week ago has forgotten it.</summary>
    public static readonly Duration Longest = Duration.FromDays(7);
}
