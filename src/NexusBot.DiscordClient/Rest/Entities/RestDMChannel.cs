using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.Rest;

public partial class RestDMChannel : RestChannel, IDMChannel
{
    internal RestDMChannel(BaseDiscordClient discord, ChannelModel model)
        : base(discord, model.Id) => Recipient = new RestUser(discord, model.Recipients?.FirstOrDefault() ?? new UserModel());

    public RestUser Recipient { get; }

    IUser IDMChannel.Recipient => Recipient;
    IReadOnlyCollection<IUser> IPrivateChannel.Recipients => [Recipient];

    private protected override string NameCore => $"@{Recipient}";

    public Task<RestUserMessage> SendMessageAsync(
        string? text = null, bool isTTS = false, Embed? embed = null, RequestOptions? options = null,
        AllowedMentions? allowedMentions = null, MessageReference? messageReference = null, MessageComponent? components = null,
        ISticker[]? stickers = null, Embed[]? embeds = null, MessageFlags flags = MessageFlags.None, PollProperties? poll = null) =>
        SendFilesAsync(
            [], text, isTTS, embed, options, allowedMentions, messageReference, components, stickers, embeds, flags, poll);

    public Task<RestUserMessage> SendFileAsync(
        FileAttachment attachment, string? text = null, bool isTTS = false, Embed? embed = null, RequestOptions? options = null,
        AllowedMentions? allowedMentions = null, MessageReference? messageReference = null, MessageComponent? components = null,
        ISticker[]? stickers = null, Embed[]? embeds = null, MessageFlags flags = MessageFlags.None, PollProperties? poll = null) =>
        SendFilesAsync(
            [attachment], text, isTTS, embed, options, allowedMentions, messageReference, components, stickers, embeds, flags, poll);

    public Task<RestUserMessage> SendFilesAsync(
        IEnumerable<FileAttachment> attachments, string? text = null, bool isTTS = false, Embed? embed = null,
        RequestOptions? options = null, AllowedMentions? allowedMentions = null, MessageReference? messageReference = null,
        MessageComponent? components = null, ISticker[]? stickers = null, Embed[]? embeds = null,
        MessageFlags flags = MessageFlags.None, PollProperties? poll = null)
    {
        var body = MessageBodies.Of<MessageBody>(text, isTTS, embed, embeds, allowedMentions, components, flags, messageReference);
        return ChannelMessages.SendAsync(Discord, this, body, attachments, options);
    }

    public Task<RestMessage?> GetMessageAsync(ulong id, RequestOptions? options = null) =>
        ChannelMessages.GetAsync(Discord, this, id, options);

    public IAsyncEnumerable<IReadOnlyCollection<RestMessage>> GetMessagesAsync(int limit = 100, RequestOptions? options = null) =>
        ChannelMessages.GetManyAsync(Discord, this, from: null, Direction.Before, limit, options);

    public IAsyncEnumerable<IReadOnlyCollection<RestMessage>> GetMessagesAsync(
        ulong fromMessageId, Direction dir, int limit = 100, RequestOptions? options = null) =>
        ChannelMessages.GetManyAsync(Discord, this, fromMessageId, dir, limit, options);

    public IAsyncEnumerable<IReadOnlyCollection<RestMessage>> GetMessagesAsync(
        IMessage fromMessage, Direction dir, int limit = 100, RequestOptions? options = null) =>
        ChannelMessages.GetManyAsync(Discord, this, fromMessage.Id, dir, limit, options);

    public Task<IUserMessage> ModifyMessageAsync(
        ulong messageId, Action<MessageProperties> func, RequestOptions? options = null) =>
        ChannelMessages.ModifyAsync(Discord, this, messageId, func, options);

    public Task DeleteMessageAsync(ulong messageId, RequestOptions? options = null) =>
        Discord.Api.DeleteMessageAsync(Id, messageId, options);

    public Task DeleteMessageAsync(IMessage message, RequestOptions? options = null) =>
        DeleteMessageAsync(message.Id, options);

    public override string ToString() => NameCore;
}
