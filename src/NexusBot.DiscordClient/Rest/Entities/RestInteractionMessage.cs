using Discord.Wire;

namespace Discord.Rest;

/// <summary>The first answer to an interaction, reached by the interaction's token while that lives.</summary>
public class RestInteractionMessage : RestUserMessage
{
    private readonly string _token;

    internal RestInteractionMessage(
        BaseDiscordClient discord, IMessageChannel channel, MessageModel model, string token, InteractionResponseType responseType)
        : base(discord, channel, model)
    {
        _token = token;
        ResponseType = responseType;
    }

    public InteractionResponseType ResponseType { get; }

    public Task DeleteAsync() => DeleteCoreAsync(options: null);

    private protected override Task DeleteCoreAsync(RequestOptions? options) =>
        Discord.Api.DeleteOriginalResponseAsync(_token, options);

    private protected override Task<MessageModel> FetchCoreAsync(RequestOptions? options) =>
        Discord.Api.GetOriginalResponseAsync(_token, options);

    private protected override Task<MessageModel> SendChangesAsync(
        MessageBody body, IReadOnlyList<FileAttachment> files, RequestOptions? options) =>
        Discord.Api.ModifyOriginalResponseAsync(_token, body, files, options);
}
