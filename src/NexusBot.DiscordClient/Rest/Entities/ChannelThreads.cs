using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.Rest;

/// <summary>Opening threads, whoever holds the channel.</summary>
internal static class ChannelThreads
{
    public static Task<ChannelModel> CreateAsync(
        RestApi api, ulong channelId, string name, ThreadType type, ThreadArchiveDuration duration, IMessage? message, bool? invitable,
        int? slowmode, RequestOptions? options) =>
        message is null
            ? api.CreateThreadAsync(channelId, ThreadBodies.Of(name, type, duration, invitable, slowmode), [], options)
            : api.CreateThreadAsync(channelId, message.Id, ThreadBodies.Of(name, type: null, duration, invitable: null, slowmode), options);
}
