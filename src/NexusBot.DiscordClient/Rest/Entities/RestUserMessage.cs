using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.Rest;

public class RestUserMessage : RestMessage, IUserMessage
{
    internal RestUserMessage(BaseDiscordClient discord, IMessageChannel channel, MessageModel model)
        : base(discord, channel, model)
    {
    }

    public Task ModifyAsync(Action<MessageProperties> func, RequestOptions? options = null) => ModifyCoreAsync(func, options);

    private protected virtual Task<MessageModel> SendChangesAsync(
        MessageBody body, IReadOnlyList<FileAttachment> files, RequestOptions? options) =>
        Discord.Api.ModifyMessageAsync(Channel.Id, Id, body, files, options);

    private async Task ModifyCoreAsync(Action<MessageProperties> func, RequestOptions? options)
    {
        var (body, files) = MessageBodies.Changes(func);
        Update(await SendChangesAsync(body, files, options));
    }
}
