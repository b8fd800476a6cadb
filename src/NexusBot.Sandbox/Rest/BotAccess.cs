using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>Looks things up for the bot: what it does not share is unknown, what it may not see is a missing access.</summary>
public sealed class BotAccess(SandboxWorld world)
{
    private ulong BotId => world.Application.BotUserId;

    public Guild Guild(ulong id)
    {
        var guild = world.Guilds.Find(id) ?? throw Refusals.UnknownGuild();
        return world.Members.Find(id, BotId) is null ? throw Refusals.MissingAccess() : guild;
    }

    /// <summary>A channel in which the bot has these permissions. Not seeing it at all is 50001, lacking one is 50013.</summary>
    public Channel Channel(ulong id, Permissions needed = Permissions.None)
    {
        var channel = world.Channels.Find(id) ?? throw Refusals.UnknownChannel();
        var has = world.Permissions.InChannel(BotId, channel);
        if (!has.HasFlag(Permissions.ViewChannel))
            throw Refusals.MissingAccess();
        return has.HasFlag(needed) ? channel : throw Refusals.MissingPermissions();
    }

    public Role Role(Guild guild, ulong id) =>
        world.Roles.Find(id) is { } role && role.GuildId == guild.Id ? role : throw Refusals.UnknownRole();

    /// <summary>A member; somebody who exists elsewhere is told from nobody.</summary>
    public Member Member(Guild guild, ulong userId) =>
        world.Members.Find(guild.Id, userId) ?? throw (world.Users.Find(userId) is null ? Refusals.UnknownUser() : Refusals.UnknownMember());

    /// <summary>Refuses the bot what it has no permission for in a guild.</summary>
    public void Allowed(ulong guildId, Permissions needed)
    {
        if (!world.Permissions.InGuild(guildId, BotId).HasFlag(needed))
            throw Refusals.MissingPermissions();
    }

    /// <summary>A public message of a channel; ephemeral ones are reached through their interaction alone.</summary>
    public Message Message(Channel channel, ulong id) =>
        world.Messages.Find(channel.Id, id) is { IsEphemeral: false } message ? message : throw Refusals.UnknownMessage();

    public Message OwnMessage(Channel channel, ulong id)
    {
        var message = Message(channel, id);
        return message.AuthorId == BotId ? message : throw Refusals.NotYourMessage();
    }
}
