using Discord.Wire;

namespace Discord.WebSocket;

public partial class SocketTextChannel : SocketGuildChannel, ITextChannel, ISocketMessageChannel
{
    internal SocketTextChannel(SocketGuild guild, ChannelModel model)
        : base(guild, model)
    {
        Topic = model.Topic;
        CategoryId = model.ParentId;
    }

    public string? Topic { get; }

    public ulong? CategoryId { get; }

    public ICategoryChannel? Category => CategoryId is { } id ? Guild.GetCategoryChannel(id) : null;

    public string Mention => MentionUtils.MentionChannel(Id);
}
