using Discord.Wire;

namespace Discord.WebSocket;

public class SocketCategoryChannel : SocketGuildChannel, ICategoryChannel
{
    internal SocketCategoryChannel(SocketGuild guild, ChannelModel model)
        : base(guild, model)
    {
    }

    public IReadOnlyCollection<SocketGuildChannel> Channels =>
        [.. Guild.Channels.Where(channel => channel is INestedChannel nested && nested.CategoryId == Id)];
}
