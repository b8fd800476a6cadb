using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Control;

/// <summary>Finds whom a request acts as, and where.</summary>
internal sealed class Caller(SandboxWorld world, MemberView view)
{
    public User User(HttpContext context) => world.Users.Find(context.Id("user")) is { IsBot: false } user ? user : throw Refusals.UnknownUser();

    public Channel Channel(User user, ulong channelId) =>
        world.Channels.Find(channelId) is { } channel && view.Sees(user.Id, channel) ? channel : throw Refusals.UnknownChannel();

    /// <summary>A forged act may name a channel that its sender does not see, yet none of a guild that they are not in.</summary>
    public Channel Channel(User user, ulong channelId, bool forged) =>
        forged && world.Channels.Find(channelId) is { GuildId: { } guildId } channel && world.Members.Find(guildId, user.Id) is not null
            ? channel
            : Channel(user, channelId);
}
