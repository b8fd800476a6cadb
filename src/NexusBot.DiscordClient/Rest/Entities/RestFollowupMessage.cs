using Discord.Wire;

namespace Discord.Rest;

/// <summary>A later answer to an interaction, reached by the interaction's token while that lives.</summary>
public class RestFollowupMessage : RestUserMessage
{
    private readonly string _token;

    internal RestFollowupMessage(BaseDiscordClient discord, IMessageChannel channel, MessageModel model, string token)
        : base(discord, channel, model) => _token = token;

    public Task DeleteAsync() => DeleteCoreAsync(options: null);

    private protected override Task DeleteCoreAsync(RequestOptions? options) =>
        Discord.Api.DeleteFollowupAsync(_token, Id, options);

    private protected override Task<MessageModel> SendChangesAsync(
        MessageBody body, IReadOnlyList<FileAttachment> files, RequestOptions? options) =>
        Discord.Api.ModifyFollowupAsync(_token, Id, body, files, options);
}
