using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.Rest;

public partial class RestTextChannel : RestGuildChannel, ITextChannel
{
    internal RestTextChannel(BaseDiscordClient discord, IGuild guild, ChannelModel model)
        : base(discord, guild, model)
    {
        Topic = model.Topic;
        CategoryId = model.ParentId;
    }

    public string? Topic { get; }
    public ulong? CategoryId { get; }
    public string Mention => MentionUtils.MentionChannel(Id);

    public virtual async Task<RestThreadChannel> CreateThreadAsync(
        string name, ThreadType type = ThreadType.PublicThread, ThreadArchiveDuration autoArchiveDuration = ThreadArchiveDuration.OneDay,
        IMessage? message = null, bool? invitable = null, int? slowmode = null, RequestOptions? options = null) =>
        new(Discord, Guild, await ChannelThreads.CreateAsync(
            Discord.Api, Id, name, type, autoArchiveDuration, message, invitable, slowmode, options));

    public virtual Task<RestUserMessage> SendMessageAsync(
        string? text = null, bool isTTS = false, Embed? embed = null, RequestOptions? options = null,
        AllowedMentions? allowedMentions = null, MessageReference? messageReference = null, MessageComponent? components = null,
        ISticker[]? stickers = null, Embed[]? embeds = null, MessageFlags flags = MessageFlags.None, PollProperties? poll = null) =>
        SendFilesAsync(
            [], text, isTTS, embed, options, allowedMentions, messageReference, components, stickers, embeds, flags, poll);

    public virtual Task<RestUserMessage> SendFileAsync(
        FileAttachment attachment, string? text = null, bool isTTS = false, Embed? embed = null, RequestOptions? options = null,
        AllowedMentions? allowedMentions = null, MessageReference? messageReference = null, MessageComponent? components = null,
        ISticker[]? stickers = null, Embed[]? embeds = null, MessageFlags flags = MessageFlags.None, PollProperties? poll = null) =>
        SendFilesAsync(
            [attachment], text, isTTS, embed, options, allowedMentions, messageReference, components, stickers, embeds, flags, poll);

    public virtual Task<RestUserMessage> SendFilesAsync(
        IEnumerable<FileAttachment> attachments, string? text = null, bool isTTS = false, Embed? embed = null,
        RequestOptions? options = null, AllowedMentions? allowedMentions = null, MessageReference? messageReference = null,
        MessageComponent? components = null, ISticker[]? stickers = null, Embed[]? embeds = null,
        MessageFlags flags = MessageFlags.None, PollProperties? poll = null)
    {
        var body = MessageBodies.Of<MessageBody>(text, isTTS, embed, embeds, allowedMentions, components, flags, messageReference);
        return ChannelMessages.SendAsync(Discord, this, body, attachments, options);
    }

    public virtual Task<RestMessage?> GetMessageAsync(ulong id, RequestOptions? options = null) =>
        ChannelMessages.GetAsync(Discord, this, id, options);

    public virtual IAsyncEnumerable<IReadOnlyCollection<RestMessage>> GetMessagesAsync(int limit = 100, RequestOptions? options = null) =>
        ChannelMessages.GetManyAsync(Discord, this, from: null, Direction.Before, limit, options);

    public virtual IAsyncEnumerable<IReadOnlyCollection<RestMessage>> GetMessagesAsync(
        ulong fromMessageId, Direction dir, int limit = 100, RequestOptions? options = null) =>
        ChannelMessages.GetManyAsync(Discord, this, fromMessageId, dir, limit, options);

    public virtual IAsyncEnumerable<IReadOnlyCollection<RestMessage>> GetMessagesAsync(
        IMessage fromMessage, Direction dir, int limit = 100, RequestOptions? options = null) =>
        GetMessagesAsync(fromMessage.Id, dir, limit, options);

    public virtual Task<IUserMessage> ModifyMessageAsync(ulong messageId, Action<MessageProperties> func, RequestOptions? options = null) =>
        ChannelMessages.ModifyAsync(Discord, this, messageId, func, options);

    public virtual Task DeleteMessageAsync(ulong messageId, RequestOptions? options = null) =>
        Discord.Api.DeleteMessageAsync(Id, messageId, options);

    public virtual Task DeleteMessageAsync(IMessage message, RequestOptions? options = null) => DeleteMessageAsync(message.Id, options);
}
