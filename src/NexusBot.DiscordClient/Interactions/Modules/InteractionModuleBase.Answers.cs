namespace Discord.Interactions;

public abstract partial class InteractionModuleBase<T>
{
    protected virtual Task DeferAsync(bool ephemeral = false, RequestOptions? options = null) =>
        Context.Interaction.DeferAsync(ephemeral, options);

    protected virtual Task RespondAsync(
        string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, RequestOptions? options = null, MessageComponent? components = null,
        Embed? embed = null, PollProperties? poll = null) =>
        Context.Interaction.RespondAsync(text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    protected virtual Task RespondWithFileAsync(
        FileAttachment attachment, string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null) =>
        Context.Interaction.RespondWithFileAsync(
            attachment, text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    protected virtual Task RespondWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string? text = null, Embed[]? embeds = null, bool isTTS = false,
        bool ephemeral = false, AllowedMentions? allowedMentions = null, MessageComponent? components = null,
        Embed? embed = null, RequestOptions? options = null, PollProperties? poll = null) =>
        Context.Interaction.RespondWithFilesAsync(
            attachments, text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    protected virtual Task<IUserMessage> FollowupAsync(
        string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, RequestOptions? options = null, MessageComponent? components = null,
        Embed? embed = null, PollProperties? poll = null) =>
        Context.Interaction.FollowupAsync(text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    protected virtual Task<IUserMessage> FollowupWithFileAsync(
        FileAttachment attachment, string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null) =>
        Context.Interaction.FollowupWithFileAsync(
            attachment, text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    protected virtual Task<IUserMessage> FollowupWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string? text = null, Embed[]? embeds = null, bool isTTS = false,
        bool ephemeral = false, AllowedMentions? allowedMentions = null, MessageComponent? components = null,
        Embed? embed = null, RequestOptions? options = null, PollProperties? poll = null) =>
        Context.Interaction.FollowupWithFilesAsync(
            attachments, text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    /// <summary>Sends a message to the channel, which is no answer to the interaction.</summary>
    protected virtual Task<IUserMessage> ReplyAsync(
        string? text = null, bool isTTS = false, Embed? embed = null, RequestOptions? options = null,
        AllowedMentions? allowedMentions = null, MessageReference? messageReference = null, MessageComponent? components = null,
        ISticker[]? stickers = null, Embed[]? embeds = null, MessageFlags flags = MessageFlags.None, PollProperties? poll = null) =>
        Context.Channel.SendMessageAsync(
            text, isTTS, embed, options, allowedMentions, messageReference, components, stickers, embeds, flags, poll);

    protected virtual Task<IUserMessage> GetOriginalResponseAsync(RequestOptions? options = null) =>
        Context.Interaction.GetOriginalResponseAsync(options);

    protected virtual Task<IUserMessage> ModifyOriginalResponseAsync(
        Action<MessageProperties> func, RequestOptions? options = null) =>
        Context.Interaction.ModifyOriginalResponseAsync(func, options);

    protected virtual Task DeleteOriginalResponseAsync() => Context.Interaction.DeleteOriginalResponseAsync();

    protected virtual Task RespondWithModalAsync(Modal modal, RequestOptions? options = null) =>
        Context.Interaction.RespondWithModalAsync(modal, options);

    protected virtual Task RespondWithModalAsync<TModal>(
        string customId, TModal modal, RequestOptions? options = null, Action<ModalBuilder>? modifyModal = null)
        where TModal : class, IModal =>
        Context.Interaction.RespondWithModalAsync(customId, modal, options, modifyModal);

    protected virtual Task RespondWithModalAsync<TModal>(
        string customId, RequestOptions? options = null, Action<ModalBuilder>? modifyModal = null)
        where TModal : class, IModal =>
        Context.Interaction.RespondWithModalAsync<TModal>(customId, options, modifyModal);
}
