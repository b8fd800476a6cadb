using Discord.Gateway.Payloads.Events;
using Discord.WebSocket;
using Discord.Wire;

namespace Discord.Gateway.Dispatch;

internal sealed class ThreadDispatch(DiscordSocketClient client)
{
    /// <summary>Also told when the bot is added to a private one that is not new.</summary>
    public void Create(ChannelModel model)
    {
        if (Put(model) is { } thread)
            client.Events.ThreadCreated.Raise(thread);
    }

    public void Update(ChannelModel model)
    {
        var before = FindGuild(model)?.GetThreadChannel(model.Id);
        if (Put(model) is { } after)
            client.Events.ThreadUpdated.Raise((
                new Cacheable<SocketThreadChannel, ulong>(before, model.Id, () => Task.FromResult(after)), after));
    }

    public void Delete(ChannelModel model)
    {
        if (FindGuild(model) is not { } guild)
            return;

        var known = guild.RemoveChannel(model.Id) as SocketThreadChannel;
        client.Events.ThreadDeleted.Raise(new Cacheable<SocketThreadChannel, ulong>(known, model.Id, Gone));
    }

    /// <summary>The active threads of the channels named, or of all: the rest were archived or deleted while the bot could not see them.</summary>
    public void Synchronize(ThreadListModel model)
    {
        if (client.GetGuild(model.GuildId) is not { } guild)
            return;

        var active = model.Threads.Select(thread => thread.Id).ToHashSet();
        foreach (var thread in guild.ThreadChannels.Where(thread => !active.Contains(thread.Id) && IsMeant(thread, model.ChannelIds)))
            guild.RemoveChannel(thread.Id);
        foreach (var thread in model.Threads)
            guild.Put(SocketGuildChannel.Create(guild, thread));
    }

    private static bool IsMeant(SocketThreadChannel thread, ulong[]? parents) =>
        parents is null || (thread.CategoryId is { } parent && parents.Contains(parent));

    private static Task<SocketThreadChannel> Gone() =>
        Task.FromException<SocketThreadChannel>(new InvalidOperationException("The thread is gone."));

    private SocketGuild? FindGuild(ChannelModel model) => model.GuildId is { } id ? client.GetGuild(id) : null;

    private SocketThreadChannel? Put(ChannelModel model)
    {
        if (FindGuild(model) is not { } guild || SocketGuildChannel.Create(guild, model) is not SocketThreadChannel thread)
            return null;

        guild.Put(thread);
        return thread;
    }
}
