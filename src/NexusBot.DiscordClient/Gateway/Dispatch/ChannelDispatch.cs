using Discord.WebSocket;
using Discord.Wire;

namespace Discord.Gateway.Dispatch;

internal sealed class ChannelDispatch(DiscordSocketClient client)
{
    public void Create(ChannelModel model)
    {
        if (Put(model) is { } channel)
            client.Events.ChannelCreated.Raise(channel);
    }

    public void Update(ChannelModel model)
    {
        var before = FindGuild(model)?.GetChannel(model.Id);
        if (Put(model) is { } after)
            client.Events.ChannelUpdated.Raise((before ?? after, after));
    }

    public void Delete(ChannelModel model)
    {
        if (FindGuild(model)?.RemoveChannel(model.Id) is { } channel)
            client.Events.ChannelDestroyed.Raise(channel);
    }

    private SocketGuild? FindGuild(ChannelModel model) => model.GuildId is { } id ? client.GetGuild(id) : null;

    private SocketGuildChannel? Put(ChannelModel model)
    {
        if (FindGuild(model) is not { } guild)
            return null;

        var channel = SocketGuildChannel.Create(guild, model);
        guild.Put(channel);
        return channel;
    }
}
