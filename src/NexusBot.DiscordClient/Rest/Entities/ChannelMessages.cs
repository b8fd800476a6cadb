using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.Rest;

/// <summary>What every channel with messages does, whoever holds the channel.</summary>
internal static class ChannelMessages
{
    public static async Task<RestUserMessage> SendAsync(
        BaseDiscordClient discord, IMessageChannel channel, MessageBody body, IEnumerable<FileAttachment> files,
        RequestOptions? options)
    {
        var model = await discord.Api.CreateMessageAsync(channel.Id, body, [.. files], options);
        return new RestUserMessage(discord, channel, model);
    }

    public static async Task<RestMessage?> GetAsync(
        BaseDiscordClient discord, IMessageChannel channel, ulong id, RequestOptions? options)
    {
        var model = await Found.OrNullAsync(() => discord.Api.GetMessageAsync(channel.Id, id, options));
        return model is null ? null : new RestUserMessage(discord, channel, model);
    }

    /// <summary>Pages of at most a hundred, fetched as they are read; around a message there is one page.</summary>
    public static async IAsyncEnumerable<IReadOnlyCollection<RestMessage>> GetManyAsync(
        BaseDiscordClient discord, IMessageChannel channel, ulong? from, Direction direction, int limit, RequestOptions? options)
    {
        while (limit > 0)
        {
            var size = Math.Min(limit, DiscordConfig.MaxMessagesPerBatch);
            var page = await discord.Api.GetMessagesAsync(channel.Id, from, direction, size, options);
            if (page.Length > 0)
                yield return [.. page.Select(model => new RestUserMessage(discord, channel, model))];
            if (page.Length < size || direction == Direction.Around)
                yield break;

            // Discord's pages begin with the newest.
            from = direction == Direction.After ? page[0].Id : page[^1].Id;
            limit -= page.Length;
        }
    }

    public static async Task<IUserMessage> ModifyAsync(
        BaseDiscordClient discord, IMessageChannel channel, ulong id, Action<MessageProperties> func, RequestOptions? options)
    {
        var (body, files) = MessageBodies.Changes(func);
        return new RestUserMessage(
            discord, channel, await discord.Api.ModifyMessageAsync(channel.Id, id, body, files, options));
    }
}
