using Discord.Gateway.Payloads.Interactions;
using Discord.Rest;
using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.WebSocket;

public class SocketModal : SocketInteraction, IModalInteraction
{
    internal SocketModal(DiscordSocketClient discord, InteractionModel model, InteractionPlace place)
        : this(discord, model, place, new SocketModalData(discord, model.Data!, place.Guild))
    {
    }

    private SocketModal(DiscordSocketClient discord, InteractionModel model, InteractionPlace place, SocketModalData data)
        : base(discord, model, place, data)
    {
        Data = data;
        Message = model.Message is { } message ? new SocketUserMessage(discord, message, place.Guild, place.Channel) : null;
    }

    public new SocketModalData Data { get; set; }

    /// <summary>The message whose component opened the modal; none where a command did.</summary>
    public SocketUserMessage? Message { get; }

    IModalInteractionData IModalInteraction.Data => Data;

    IUserMessage? IModalInteraction.Message => Message;

    public override bool HasResponded => Answers.HasResponded;

    public override Task RespondAsync(
        string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null) =>
        RespondWithFilesAsync([], text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    public override Task RespondWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string? text = null, Embed[]? embeds = null, bool isTTS = false,
        bool ephemeral = false, AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null) =>
        Answers.RespondAsync(
            MessageBodies.Of<InteractionResponseData>(text, isTTS, embed, embeds, allowedMentions, components, FlagsOf(ephemeral)),
            attachments,
            options);

    public override Task<RestFollowupMessage> FollowupAsync(
        string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null) =>
        FollowupWithFilesAsync([], text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    public override Task<RestFollowupMessage> FollowupWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string? text = null, Embed[]? embeds = null, bool isTTS = false,
        bool ephemeral = false, AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null) =>
        Answers.FollowupAsync(
            MessageBodies.Of<MessageBody>(text, isTTS, embed, embeds, allowedMentions, components, FlagsOf(ephemeral)),
            attachments,
            options);

    public override Task DeferAsync(bool ephemeral = false, RequestOptions? options = null) =>
        Answers.DeferAsync(isLoading: Message is null, ephemeral, options);

    public Task DeferLoadingAsync(bool ephemeral = false, RequestOptions? options = null) =>
        Answers.DeferAsync(isLoading: true, ephemeral, options);

    public Task UpdateAsync(Action<MessageProperties> func, RequestOptions? options = null) => Answers.UpdateAsync(func, options);

    public override Task RespondWithModalAsync(Modal modal, RequestOptions? options = null) =>
        throw new NotSupportedException("A modal cannot be answered with another modal.");
}
