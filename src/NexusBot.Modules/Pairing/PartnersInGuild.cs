using Discord;
using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Messaging;

namespace NexusBot.Modules.Pairing;

/// <summary>The partners of a message, as Discord knows them. Who is no longer in the guild is out of it before anybody is told to meet them.</summary>
internal sealed class PartnersInGuild(
    DiscordSocketClient client, IPartnershipStore partnerships, Departures departures, SendingPace pace)
{
    /// <returns>Null when there is nothing to say any more: the partnership is gone or over.</returns>
    public async Task<(Partnership Partnership, IReadOnlyDictionary<MemberId, IGuildUser> Users)?> FindAsync(
        OutboxEntry entry, CancellationToken cancellationToken)
    {
        while (await partnerships.FindBySubjectAsync(entry.Guild, entry.Subject, cancellationToken) is { ClosedAt: null } partnership)
        {
            var users = await FindUsersAsync(partnership, cancellationToken);
            if (partnership.Members.FirstOrDefault(member => !users.ContainsKey(member)) is not { Value: > 0 } gone)
                return (partnership, users);

            await departures.LeaveAsync(entry.Guild, gone, cancellationToken);
        }

        return null;
    }

    private async Task<Dictionary<MemberId, IGuildUser>> FindUsersAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var users = new Dictionary<MemberId, IGuildUser>();
        var options = new RequestOptions { CancelToken = cancellationToken };
        IGuild guild = client.GetGuild(partnership.Guild.Value) ?? throw new InvalidOperationException("Discord has not shown this guild yet.");
        foreach (var member in partnership.Members)
        {
            await pace.TakeTurnAsync(cancellationToken);
            if (await guild.GetUserAsync(member.Value, CacheMode.AllowDownload, options) is { } user)
                users[member] = user;
        }

        return users;
    }
}
