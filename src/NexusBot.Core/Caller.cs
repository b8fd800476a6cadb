using NodaTime;

namespace NexusBot.Core;

/// <summary>Who asks, as Discord describes them at this moment, and where: never taken from a custom id or from memory.</summary>
/// <param name="ManagesGuild">Whether the member holds Manage Server (or Administrator): a moderator of the hub.</param>
/// <param name="Interaction">The interaction that asks. The same one asking again changes nothing.</param>
/// <param name="Channel">Where it was asked.</param>
public sealed record Caller(
    GuildId Guild,
    MemberId Member,
    IReadOnlySet<RoleId> Roles,
    bool ManagesGuild,
    InteractionId Interaction,
    ChannelId Channel)
{
    public WriteMark Mark(Instant now) => new(Member, now, Interaction);
}
