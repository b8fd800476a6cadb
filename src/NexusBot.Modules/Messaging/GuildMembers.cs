using Discord;
using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Members;

namespace NexusBot.Modules.Messaging;

/// <summary>Asked anew each time: without the intent for it nobody tells us who left.</summary>
internal sealed class GuildMembers(DiscordSocketClient client, SendingPace pace) : IGuildMembers
{
    public async Task<bool> IsInAsync(GuildId guild, MemberId member, CancellationToken cancellationToken)
    {
        await pace.TakeTurnAsync(cancellationToken);
        return await client.Rest.GetGuildUserAsync(guild.Value, member.Value, new RequestOptions { CancelToken = cancellationToken }) is not null;
    }
}
