using Discord;
using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Messaging;
using NodaTime.Extensions;

namespace NexusBot.Modules.Pairing;

/// <summary>The partners of a message, as Discord knows them. Who is no longer in the guild is out of it before anybody is told to meet them.</summary>
internal sealed class PartnersInGuild(
    DiscordSocketClient client, IPartnershipStore partnerships, Departures departures, SendingPace pace, TimeProvider time)
{
    /// <returns>Null when there is nothing to say any more: the partnership is gone or over.</returns>
    public async Task<(Partnership Partnership, IReadOnlyDictionary<MemberId, string> Names)?> FindAsync(
        OutboxEntry entry, CancellationToken cancellationToken)
    {
        while (await partnerships.FindBySubjectAsync(entry.Guild, entry.Subject, cancellationToken) is { } partnership
            && !partnership.IsOverAt(time.GetCurrentInstant()))
        {
            var names = await FindNamesAsync(partnership, cancellationToken);
            if (partnership.Members.FirstOrDefault(member => !names.ContainsKey(member)) is not { Value: > 0 } gone)
                return (partnership, names);

            await departures.LeaveAsync(entry.Guild, gone, cancellationToken);
        }

        return null;
    }

    // Asked anew each time: without the intent for it nobody tells us who left.
    private async Task<Dictionary<MemberId, string>> FindNamesAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var names = new Dictionary<MemberId, string>();
        var options = new RequestOptions { CancelToken = cancellationToken };
        foreach (var member in partnership.Members)
        {
            await pace.TakeTurnAsync(cancellationToken);
            if (await client.Rest.GetGuildUserAsync(partnership.Guild.Value, member.Value, options) is { } user)
                names[member] = user.DisplayName;
        }

        return names;
    }
}
