using Discord.Gateway.Payloads.Interactions;
using Discord.Rest;
using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.WebSocket;

public class SocketCommandBase : SocketInteraction
{
    private protected SocketCommandBase(
        DiscordSocketClient discord, InteractionModel model, InteractionPlace place, IDiscordInteractionData data)
        : base(discord, model, place, data)
    {
        CommandId = model.Data!.Id;
        CommandName = model.Data.Name ?? "";
    }

    public ulong CommandId { get; }

    public string CommandName { get; }

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
        Answers.DeferAsync(isLoading: true, ephemeral, options);

    public override Task RespondWithModalAsync(Modal modal, RequestOptions? options = null) => Answers.OpenModalAsync(modal, options);
}
