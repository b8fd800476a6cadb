using Discord.Gateway.Payloads.Events;
using Discord.WebSocket;
using Discord.Wire;

namespace Discord.Gateway.Dispatch;

/// <summary>Channels and threads; the channel events speak of channels alone.</summary>
internal sealed class ChannelDispatch(DiscordSocketClient client)
{
    public void Create(ChannelModel model)
    {
        if (Put(model) is { } channel)
            client.Events.ChannelCreated.Raise(channel);
    }

    public void Update(ChannelModel model, bool isThread)
    {
        var before = FindGuild(model)?.GetChannel(model.Id);
        if (Put(model) is { } after && !isThread)
            client.Events.ChannelUpdated.Raise((before ?? after, after));
    }

    public void Delete(ChannelModel model, bool isThread)
    {
        if (FindGuild(model)?.RemoveChannel(model.Id) is { } channel && !isThread)
            client.Events.ChannelDestroyed.Raise(channel);
    }

    public void Synchronize(ThreadListModel model)
    {
        if (client.GetGuild(model.GuildId) is not { } guild)
            return;

        foreach (var thread in model.Threads)
            guild.Put(SocketGuildChannel.Create(guild, thread));
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
