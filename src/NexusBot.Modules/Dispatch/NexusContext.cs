using Discord.Interactions;
using Discord.WebSocket;
using NexusBot.Core;

namespace NexusBot.Modules.Dispatch;

/// <summary>One interaction: who asks and where, the one reply to it, and the token that ends it when the bot stops.</summary>
public sealed class NexusContext(DiscordSocketClient client, SocketInteraction interaction, Reply reply, CancellationToken aborted)
    : SocketInteractionContext(client, interaction)
{
    private Caller? _caller;

    public Reply Reply { get; } = reply;

    public CancellationToken Aborted { get; } = aborted;

    /// <summary>The caller with the rights that Discord stated in this very interaction. Only in a guild: see <see cref="InGuildAttribute"/>.</summary>
    public Caller Caller => _caller ??= DescribeCaller();

    /// <summary>How the caller speaks of a member. A name that was not heard of since the start is not asked for.</summary>
    public string? NameOf(MemberId? member) =>
        member is not { } known ? null
        : known == Caller.Member ? "you"
        : Guild?.GetUser(known.Value)?.DisplayName ?? "one member";

    /// <summary>The members who are known by a name.</summary>
    public IReadOnlyList<MemberId> FindMembers(string name) => [.. MemberNames.Find(Guild, name).Select(user => new MemberId(user.Id))];

    private Caller DescribeCaller()
    {
        if (Guild is null || User is not SocketGuildUser member)
            throw new InvalidOperationException("Outside of a guild there is no caller with rights.");

        return new Caller(
            new GuildId(Guild.Id),
            new MemberId(member.Id),
            member.Roles.Select(role => new RoleId(role.Id)).ToHashSet(),
            member.GuildPermissions.ManageGuild,
            new InteractionId(Interaction.Id),
            new ChannelId(Interaction.ChannelId ?? 0));
    }
}
