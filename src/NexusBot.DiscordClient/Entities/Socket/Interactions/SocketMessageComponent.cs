using Discord.Gateway.Payloads.Interactions;
using Discord.Rest;
using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.WebSocket;

public class SocketMessageComponent : SocketInteraction, IComponentInteraction
{
    internal SocketMessageComponent(DiscordSocketClient discord, InteractionModel model, InteractionPlace place)
        : base(discord, model, place, new SocketMessageComponentData(discord, model.Data!, place.Guild)) =>
        Message = new SocketUserMessage(discord, model.Message!, place.Guild, place.Channel);

    public new SocketMessageComponentData Data => (SocketMessageComponentData)base.Data;

    /// <summary>The message that bears the component.</summary>
    public SocketUserMessage Message { get; }

    IComponentInteractionData IComponentInteraction.Data => Data;

    IUserMessage IComponentInteraction.Message => Message;

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
        Answers.DeferAsync(isLoading: false, ephemeral, options);

    public Task DeferLoadingAsync(bool ephemeral = false, RequestOptions? options = null) =>
        Answers.DeferAsync(isLoading: true, ephemeral, options);

    public Task UpdateAsync(Action<MessageProperties> func, RequestOptions? options = null) => Answers.UpdateAsync(func, options);

    public override Task RespondWithModalAsync(Modal modal, RequestOptions? options = null) => Answers.OpenModalAsync(modal, options);
}
