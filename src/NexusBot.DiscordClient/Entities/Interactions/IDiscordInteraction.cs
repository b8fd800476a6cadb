namespace Discord;

public interface IDiscordInteraction : ISnowflakeEntity
{
    new ulong Id { get; }
    InteractionType Type { get; }
    IDiscordInteractionData Data { get; }
    string Token { get; }
    int Version { get; }
    bool HasResponded { get; }
    IUser User { get; }
    string UserLocale { get; }
    string? GuildLocale { get; }
    bool IsDMInteraction { get; }
    ulong? ChannelId { get; }
    ulong? GuildId { get; }
    ulong ApplicationId { get; }
    InteractionContextType? ContextType { get; }
    GuildPermissions Permissions { get; }

    Task RespondAsync(
        string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null);

    Task RespondWithFileAsync(
        FileAttachment attachment, string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null) =>
        RespondWithFilesAsync([attachment], text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    Task RespondWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string? text = null, Embed[]? embeds = null, bool isTTS = false,
        bool ephemeral = false, AllowedMentions? allowedMentions = null, MessageComponent? components = null,
        Embed? embed = null, RequestOptions? options = null, PollProperties? poll = null);

    Task<IUserMessage> FollowupAsync(
        string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null);

    Task<IUserMessage> FollowupWithFileAsync(
        FileAttachment attachment, string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null) =>
        FollowupWithFilesAsync([attachment], text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    Task<IUserMessage> FollowupWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string? text = null, Embed[]? embeds = null, bool isTTS = false,
        bool ephemeral = false, AllowedMentions? allowedMentions = null, MessageComponent? components = null,
        Embed? embed = null, RequestOptions? options = null, PollProperties? poll = null);

    Task<IUserMessage> GetOriginalResponseAsync(RequestOptions? options = null);

    Task<IUserMessage> ModifyOriginalResponseAsync(Action<MessageProperties> func, RequestOptions? options = null);

    Task DeleteOriginalResponseAsync(RequestOptions? options = null);

    Task DeferAsync(bool ephemeral = false, RequestOptions? options = null);

    Task RespondWithModalAsync(Modal modal, RequestOptions? options = null);
}
