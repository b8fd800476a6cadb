namespace Discord;

public interface IForumChannel : IMentionable, INestedChannel
{
    string? Topic { get; }
    IReadOnlyCollection<ForumTag> Tags { get; }

    Task<IThreadChannel> CreatePostAsync(
        string title, ThreadArchiveDuration archiveDuration = ThreadArchiveDuration.OneDay, int? slowmode = null, string? text = null,
        Embed? embed = null, RequestOptions? options = null, AllowedMentions? allowedMentions = null, MessageComponent? components = null,
        ISticker[]? stickers = null, Embed[]? embeds = null, MessageFlags flags = MessageFlags.None, ForumTag[]? tags = null);
}
