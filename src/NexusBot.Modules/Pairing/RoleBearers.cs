using Discord;
using Discord.Net;
using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Messaging;

namespace NexusBot.Modules.Pairing;

/// <summary>The roles of members, asked of Discord each time: without the intent for it nobody tells us when they change.</summary>
internal sealed class RoleBearers(DiscordSocketClient client, SendingPace pace) : IRoleBearers
{
    public async Task<bool?> BearsAsync(GuildId guild, MemberId member, RoleId role, CancellationToken cancellationToken)
    {
        try
        {
            await pace.TakeTurnAsync(cancellationToken);
            var user = await client.Rest.GetGuildUserAsync(guild.Value, member.Value, new RequestOptions { CancelToken = cancellationToken });
            return user?.RoleIds.Contains(role.Value) == true;
        }
        catch (Exception unknown) when (unknown is HttpException or TimeoutException)
        {
            return null;
        }
    }
}
