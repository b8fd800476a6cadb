using Microsoft.Extensions.Logging;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Pairing;

/// <summary>A member left the guild, or wants to be forgotten: whoever was to meet them waits for somebody else, and learns not why.</summary>
public sealed class Departures(
    IPartnershipStore partnerships,
    IOutboxStore outbox,
    IMeetingPlaces places,
    PairNow pairNow,
    NoticeService notices,
    TimeProvider time,
    ILogger<Departures> logger) : IPartings
{
    private const int MostAttempts = 5;

    public async Task<bool> LeaveAsync(GuildId guild, MemberId member, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var parting = await PartAsync(guild, member, cancellationToken);
            if (!await partnerships.TryPartAsync(parting, cancellationToken))
                continue;

            logger.LogInformation("Member {MemberId} is out of pairing in guild {GuildId}", member.Value, guild.Value);
            // They are in line already; whoever waits there may suit them at once.
            foreach (var alone in parting.Alone)
                await pairNow.MatchAsync(guild, alone.Notice.To, cancellationToken);
            return true;
        }

        logger.LogWarning("Member {MemberId} could not be taken out of pairing in guild {GuildId}: too much changed meanwhile", member.Value, guild.Value);
        return false;
    }

    private async Task<Parting> PartAsync(GuildId guild, MemberId member, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        var changed = new List<Partnership>();
        var alone = new List<DueNotice>();
        foreach (var partnership in await partnerships.ListOfAsync(guild, member, int.MaxValue, cancellationToken))
        {
            if (partnership.IsOverAt(now))
                continue;

            changed.Add(await LeaveAsync(partnership, member, now, cancellationToken));
            if (partnership.Members.Where(other => other != member).ToList() is [var other])
                alone.Add(await notices.AboutSelfAsync(guild, other, NoticeKind.PartnerLeft, "", cancellationToken));
        }

        return new Parting(guild, now, changed, alone) { Gone = member, AloneWait = true };
    }

    // Three are still two without one; of two, each remembers whom they had.
    private async Task<Partnership> LeaveAsync(Partnership partnership, MemberId member, Instant now, CancellationToken cancellationToken)
    {
        // Once its messages are withdrawn, nobody knows any more where its thread is.
        var place = partnership.Place ?? (await outbox.FindAsync(Partnership.OpeningKind, partnership.Id.Value, cancellationToken))?.Sent;
        var known = partnership with { Place = place, Version = partnership.Version + 1 };
        if (known.Seats.Length == 2)
            return known.EndedAt(now);

        // Before it is written down that they are gone: afterwards nothing names them, and nobody could make up for it.
        if (known is { HasThread: true, Place: { } stands })
            await places.TakeOutAsync(known.Guild, stands.Channel, member, cancellationToken);
        return known.Without(member);
    }
}
