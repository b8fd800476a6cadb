using Discord.Rest;
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

    public virtual async Task<SocketThreadChannel> CreateThreadAsync(
        string name, ThreadType type = ThreadType.PublicThread, ThreadArchiveDuration autoArchiveDuration = ThreadArchiveDuration.OneDay,
        IMessage? message = null, bool? invitable = null, int? slowmode = null, RequestOptions? options = null)
    {
        var model = await ChannelThreads.CreateAsync(
            Discord.Api, Id, name, type, autoArchiveDuration, message, invitable, slowmode, options);
        var thread = new SocketThreadChannel(Guild, model);
        Guild.Put(thread);
        return thread;
    }

    async Task<IThreadChannel> ITextChannel.CreateThreadAsync(
        string name, ThreadType type, ThreadArchiveDuration autoArchiveDuration, IMessage? message, bool? invitable, int? slowmode,
        RequestOptions? options) =>
        await CreateThreadAsync(name, type, autoArchiveDuration, message, invitable, slowmode, options);
}
