using System.Net;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Messaging;

namespace NexusBot.Modules.Pairing;

/// <summary>The threads of partners, in Discord. Who wrote in them can be read without reading what they wrote.</summary>
internal sealed class MeetingPlaces(DiscordSocketClient client, SendingPace pace) : IMeetingPlaces
{
    private const int HistoryDepth = 100;

    public async Task<IReadOnlySet<MemberId>?> ListWritersAsync(GuildId guild, ChannelId thread, CancellationToken cancellationToken)
    {
        if (client.GetGuild(guild.Value)?.GetThreadChannel(thread.Value) is not { } open)
            return null;

        try
        {
            await pace.TakeTurnAsync(cancellationToken);
            var history = await open.GetMessagesAsync(HistoryDepth, options: new RequestOptions { CancelToken = cancellationToken }).FlattenAsync();
            return history.Where(message => !message.Author.IsBot).Select(message => new MemberId(message.Author.Id)).ToHashSet();
        }
        catch (HttpException refused) when (refused.HttpCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async Task TakeOutAsync(GuildId guild, ChannelId thread, MemberId member, CancellationToken cancellationToken)
    {
        var options = new RequestOptions { CancelToken = cancellationToken };
        if (client.GetGuild(guild.Value)?.GetThreadChannel(thread.Value) is not { } open)
            return;

        try
        {
            await pace.TakeTurnAsync(cancellationToken);
            if (await ((IGuild)open.Guild).GetUserAsync(member.Value, CacheMode.AllowDownload, options) is not { } user)
                return;

            await pace.TakeTurnAsync(cancellationToken);
            await open.RemoveUserAsync(user, options);
        }
        catch (HttpException refused) when (refused.HttpCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            // Then they are in it as long as it lasts; the others go on all the same.
        }
    }

    public async Task ArchiveAsync(GuildId guild, ChannelId thread, CancellationToken cancellationToken)
    {
        if (client.GetGuild(guild.Value)?.GetThreadChannel(thread.Value) is not { IsArchived: false } open)
            return;

        try
        {
            await pace.TakeTurnAsync(cancellationToken);
            await open.ModifyAsync(changes => changes.Archived = true, new RequestOptions { CancelToken = cancellationToken });
        }
        catch (HttpException refused) when (refused.HttpCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            // Then it rests where it is; Discord archives it by itself in time.
        }
    }
}
