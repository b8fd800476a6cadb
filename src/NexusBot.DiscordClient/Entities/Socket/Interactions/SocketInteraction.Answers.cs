using Discord.Rest;

namespace Discord.WebSocket;

public abstract partial class SocketInteraction
{
    public abstract Task RespondAsync(
        string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null);

    public Task RespondWithFileAsync(
        FileAttachment attachment, string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null) =>
        RespondWithFilesAsync([attachment], text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    public abstract Task RespondWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string? text = null, Embed[]? embeds = null, bool isTTS = false,
        bool ephemeral = false, AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null);

    public abstract Task RespondWithModalAsync(Modal modal, RequestOptions? options = null);

    public abstract Task DeferAsync(bool ephemeral = false, RequestOptions? options = null);

    public abstract Task<RestFollowupMessage> FollowupAsync(
        string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null);

    public Task<RestFollowupMessage> FollowupWithFileAsync(
        FileAttachment attachment, string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null) =>
        FollowupWithFilesAsync([attachment], text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    public abstract Task<RestFollowupMessage> FollowupWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string? text = null, Embed[]? embeds = null, bool isTTS = false,
        bool ephemeral = false, AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null);

    public Task<RestInteractionMessage> GetOriginalResponseAsync(RequestOptions? options = null) =>
        Answers.GetOriginalAsync(options);

    public Task<RestInteractionMessage> ModifyOriginalResponseAsync(Action<MessageProperties> func, RequestOptions? options = null) =>
        Answers.ModifyOriginalAsync(func, options);

    public Task DeleteOriginalResponseAsync(RequestOptions? options = null) => Answers.DeleteOriginalAsync(options);

    private protected static MessageFlags FlagsOf(bool ephemeral) => ephemeral ? MessageFlags.Ephemeral : MessageFlags.None;

    async Task<IUserMessage> IDiscordInteraction.FollowupAsync(
        string? text, Embed[]? embeds, bool isTTS, bool ephemeral, AllowedMentions? allowedMentions, MessageComponent? components,
        Embed? embed, RequestOptions? options, PollProperties? poll) =>
        await FollowupAsync(text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    async Task<IUserMessage> IDiscordInteraction.FollowupWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string? text, Embed[]? embeds, bool isTTS, bool ephemeral,
        AllowedMentions? allowedMentions, MessageComponent? components, Embed? embed, RequestOptions? options, PollProperties? poll) =>
        await FollowupWithFilesAsync(attachments, text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    async Task<IUserMessage> IDiscordInteraction.GetOriginalResponseAsync(RequestOptions? options) =>
        await GetOriginalResponseAsync(options);

    async Task<IUserMessage> IDiscordInteraction.ModifyOriginalResponseAsync(Action<MessageProperties> func, RequestOptions? options) =>
        await ModifyOriginalResponseAsync(func, options);
}
