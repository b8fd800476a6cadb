using Discord;
using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Sessions;

namespace NexusBot.Modules.Sessions;

/// <summary>A place as typed: a mention of a channel is that channel, everything else is words.</summary>
internal static class SessionPlaces
{
    public static SessionForm Put(SessionForm form, SocketGuild? guild, string? typed) =>
        typed is not null && MentionUtils.TryParseChannel(typed.Trim(), out var id) && guild?.GetChannel(id) is { } channel
            ? form with { Channel = Of(channel) }
            : form with { Place = typed };

    public static SessionPlace.InChannel Of(IChannel channel) => new(new ChannelId(channel.Id), channel is IVoiceChannel);

    /// <summary>In words, for those who read it outside of Discord.</summary>
    public static string Describe(SessionPlace? place, SocketGuild? guild) => place switch
    {
        SessionPlace.InChannel channel => $"#{guild?.GetChannel(channel.Channel.Value)?.Name ?? "the session's channel"}",
        SessionPlace.Elsewhere elsewhere => elsewhere.Text,
        _ => "In the session's thread",
    };

    public static string? Write(SessionPlace? place) => place switch
    {
        SessionPlace.InChannel channel => MentionUtils.MentionChannel(channel.Channel.Value),
        SessionPlace.Elsewhere elsewhere => elsewhere.Text,
        _ => null,
    };
}
