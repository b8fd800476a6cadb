namespace Discord.Rest;

public partial class RestTextChannel
{
    async Task<IThreadChannel> ITextChannel.CreateThreadAsync(
        string name, ThreadType type, ThreadArchiveDuration autoArchiveDuration, IMessage? message, bool? invitable, int? slowmode,
        RequestOptions? options) =>
        await CreateThreadAsync(name, type, autoArchiveDuration, message, invitable, slowmode, options);

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

    async Task<IMessage?> IMessageChannel.GetMessageAsync(ulong id, CacheMode mode, RequestOptions? options) =>
        mode == CacheMode.AllowDownload ? await GetMessageAsync(id, options) : null;

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
