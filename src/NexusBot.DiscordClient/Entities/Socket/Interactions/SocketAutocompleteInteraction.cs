using Discord.Gateway.Payloads.Interactions;
using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>A member is typing; suggestions are the only answer there is.</summary>
public class SocketAutocompleteInteraction : SocketInteraction, IAutocompleteInteraction
{
    private const string SuggestionsOnly = "An autocomplete interaction is answered with suggestions only.";

    internal SocketAutocompleteInteraction(DiscordSocketClient discord, InteractionModel model, InteractionPlace place)
        : base(discord, model, place, new SocketAutocompleteInteractionData(model.Data!))
    {
    }

    public new SocketAutocompleteInteractionData Data => (SocketAutocompleteInteractionData)base.Data;

    public override bool HasResponded => Answers.HasResponded;

    IAutocompleteInteractionData IAutocompleteInteraction.Data => Data;

    public Task RespondAsync(IEnumerable<AutocompleteResult> result, RequestOptions? options = null) =>
        Answers.SuggestAsync(result, options);

    public Task RespondAsync(RequestOptions? options = null, params AutocompleteResult[] result) =>
        Answers.SuggestAsync(result, options);

    public override Task RespondAsync(
        string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null) =>
        throw new NotSupportedException(SuggestionsOnly);

    public override Task RespondWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string? text = null, Embed[]? embeds = null, bool isTTS = false,
        bool ephemeral = false, AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null) =>
        throw new NotSupportedException(SuggestionsOnly);

    public override Task<RestFollowupMessage> FollowupAsync(
        string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null) =>
        throw new NotSupportedException(SuggestionsOnly);

    public override Task<RestFollowupMessage> FollowupWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string? text = null, Embed[]? embeds = null, bool isTTS = false,
        bool ephemeral = false, AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null) =>
        throw new NotSupportedException(SuggestionsOnly);

    public override Task DeferAsync(bool ephemeral = false, RequestOptions? options = null) =>
        throw new NotSupportedException(SuggestionsOnly);

    public override Task RespondWithModalAsync(Modal modal, RequestOptions? requestOptions = null) =>
        throw new NotSupportedException(SuggestionsOnly);
}
