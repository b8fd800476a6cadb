using Discord.Wire;

namespace Discord.WebSocket;

public class SocketForumChannel : SocketGuildChannel, IForumChannel
{
    internal SocketForumChannel(SocketGuild guild, ChannelModel model)
        : base(guild, model)
    {
        Topic = model.Topic;
        CategoryId = model.ParentId;
    }

    public string? Topic { get; }

    public ulong? CategoryId { get; }

    public string Mention => MentionUtils.MentionChannel(Id);
}
