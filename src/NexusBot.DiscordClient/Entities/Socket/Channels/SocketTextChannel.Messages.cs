using Discord.Rest;
using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.WebSocket;

public partial class SocketTextChannel
{
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

    public virtual async Task<IMessage?> GetMessageAsync(ulong id, RequestOptions? options = null) =>
        await ChannelMessages.GetAsync(Discord, this, id, options);

    public virtual IAsyncEnumerable<IReadOnlyCollection<IMessage>> GetMessagesAsync(int limit = 100, RequestOptions? options = null) =>
        ChannelMessages.GetManyAsync(Discord, this, from: null, Direction.Before, limit, options);

    public virtual IAsyncEnumerable<IReadOnlyCollection<IMessage>> GetMessagesAsync(
        ulong fromMessageId, Direction dir, int limit = 100, RequestOptions? options = null) =>
        ChannelMessages.GetManyAsync(Discord, this, fromMessageId, dir, limit, options);

    public virtual IAsyncEnumerable<IReadOnlyCollection<IMessage>> GetMessagesAsync(
        IMessage fromMessage, Direction dir, int limit = 100, RequestOptions? options = null) =>
        GetMessagesAsync(fromMessage.Id, dir, limit, options);

    public virtual Task<IUserMessage> ModifyMessageAsync(ulong messageId, Action<MessageProperties> func, RequestOptions? options = null) =>
        ChannelMessages.ModifyAsync(Discord, this, messageId, func, options);

    public virtual Task DeleteMessageAsync(ulong messageId, RequestOptions? options = null) =>
        Discord.Api.DeleteMessageAsync(Id, messageId, options);

    public virtual Task DeleteMessageAsync(IMessage message, RequestOptions? options = null) => DeleteMessageAsync(message.Id, options);

    async Task<IUserMessage> IMessageChannel.SendMessageAsync(
        string? text, bool isTTS, Embed? embed, RequestOptions? options, AllowedMentions? allowedMentions,
        MessageReference? messageReference, MessageComponent? components, ISticker[]? stickers, Embed[]? embeds,
        MessageFlags flags, PollProperties? poll) =>
        await SendMessageAsync(text, isTTS, embed, options, allowedMentions, messageReference, components, stickers, embeds, flags, poll);

    async Task<IUserMessage> IMessageChannel.SendFileAsync(
        FileAttachment attachment, string? text, bool isTTS, Embed? embed, RequestOptions? options, AllowedMentions? allowedMentions,
        MessageReference? messageReference, MessageComponent? components, ISticker[]? stickers, Embed[]? embeds,
        MessageFlags flags, PollProperties? poll) =>
        await SendFileAsync(
            attachment, text, isTTS, embed, options, allowedMentions, messageReference, components, stickers, embeds, flags, poll);

    async Task<IUserMessage> IMessageChannel.SendFilesAsync(
        IEnumerable<FileAttachment> attachments, string? text, bool isTTS, Embed? embed, RequestOptions? options,
        AllowedMentions? allowedMentions, MessageReference? messageReference, MessageComponent? components, ISticker[]? stickers,
        Embed[]? embeds, MessageFlags flags, PollProperties? poll) =>
        await SendFilesAsync(
            attachments, text, isTTS, embed, options, allowedMentions, messageReference, components, stickers, embeds, flags, poll);

    Task<IMessage?> IMessageChannel.GetMessageAsync(ulong id, CacheMode mode, RequestOptions? options) =>
        mode == CacheMode.CacheOnly ? Task.FromResult<IMessage?>(null) : GetMessageAsync(id, options);

    IAsyncEnumerable<IReadOnlyCollection<IMessage>> IMessageChannel.GetMessagesAsync(
        int limit, CacheMode mode, RequestOptions? options) =>
        mode == CacheMode.CacheOnly ? AsyncEnumerable.Empty<IReadOnlyCollection<IMessage>>() : GetMessagesAsync(limit, options);

    IAsyncEnumerable<IReadOnlyCollection<IMessage>> IMessageChannel.GetMessagesAsync(
        ulong fromMessageId, Direction dir, int limit, CacheMode mode, RequestOptions? options) =>
        mode == CacheMode.CacheOnly
            ? AsyncEnumerable.Empty<IReadOnlyCollection<IMessage>>()
            : GetMessagesAsync(fromMessageId, dir, limit, options);

    IAsyncEnumerable<IReadOnlyCollection<IMessage>> IMessageChannel.GetMessagesAsync(
        IMessage fromMessage, Direction dir, int limit, CacheMode mode, RequestOptions? options) =>
        mode == CacheMode.CacheOnly
            ? AsyncEnumerable.Empty<IReadOnlyCollection<IMessage>>()
            : GetMessagesAsync(fromMessage, dir, limit, options);
}
