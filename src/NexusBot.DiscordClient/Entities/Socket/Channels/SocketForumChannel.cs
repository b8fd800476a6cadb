using Discord.Rest;
using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.WebSocket;

public class SocketForumChannel : SocketGuildChannel, IForumChannel
{
    internal SocketForumChannel(SocketGuild guild, ChannelModel model)
        : base(guild, model)
    {
        Topic = model.Topic;
        CategoryId = model.ParentId;
        Tags = [.. (model.AvailableTags ?? []).Select(tag => tag.ToEntity())];
    }

    public string? Topic { get; }

    public ulong? CategoryId { get; }

    public IReadOnlyCollection<ForumTag> Tags { get; }

    public string Mention => MentionUtils.MentionChannel(Id);

    public Task<RestThreadChannel> CreatePostAsync(
        string title, ThreadArchiveDuration archiveDuration = ThreadArchiveDuration.OneDay, int? slowmode = null, string? text = null,
        Embed? embed = null, RequestOptions? options = null, AllowedMentions? allowedMentions = null, MessageComponent? components = null,
        ISticker[]? stickers = null, Embed[]? embeds = null, MessageFlags flags = MessageFlags.None, ForumTag[]? tags = null) =>
        CreatePostWithFilesAsync(
            title, [], archiveDuration, slowmode, text, embed, options, allowedMentions, components, stickers, embeds, flags, tags);

    public async Task<RestThreadChannel> CreatePostWithFilesAsync(
        string title, IEnumerable<FileAttachment> attachments, ThreadArchiveDuration archiveDuration = ThreadArchiveDuration.OneDay,
        int? slowmode = null, string? text = null, Embed? embed = null, RequestOptions? options = null,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, ISticker[]? stickers = null,
        Embed[]? embeds = null, MessageFlags flags = MessageFlags.None, ForumTag[]? tags = null)
    {
        var message = MessageBodies.Of<MessageBody>(text, isTTS: false, embed, embeds, allowedMentions, components, flags);
        var body = ThreadBodies.Of(title, type: null, archiveDuration, invitable: null, slowmode, message, tags);
        return new RestThreadChannel(Discord, Guild, await Discord.Api.CreateThreadAsync(Id, body, [.. attachments], options));
    }

    async Task<IThreadChannel> IForumChannel.CreatePostAsync(
        string title, ThreadArchiveDuration archiveDuration, int? slowmode, string? text, Embed? embed, RequestOptions? options,
        AllowedMentions? allowedMentions, MessageComponent? components, ISticker[]? stickers, Embed[]? embeds, MessageFlags flags,
        ForumTag[]? tags) =>
        await CreatePostAsync(
            title, archiveDuration, slowmode, text, embed, options, allowedMentions, components, stickers, embeds, flags, tags);
}
