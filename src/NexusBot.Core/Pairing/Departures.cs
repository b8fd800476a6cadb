using Microsoft.Extensions.Logging;
using NexusBot.Core.Members;
using NodaTime.Extensions;

namespace NexusBot.Core.Pairing;

/// <summary>A member is no longer in the guild: whoever was to meet them waits for somebody else.</summary>
public sealed class Departures(
    IEnrolmentStore enrolments,
    IPartnershipStore partnerships,
    IWaitingStore waiting,
    PairNow pairNow,
    NoticeService notices,
    TimeProvider time,
    ILogger<Departures> logger)
{
    public async Task LeaveAsync(GuildId guild, MemberId member, CancellationToken cancellationToken)
    {
        await enrolments.RemoveAsync(guild, member, cancellationToken);
        await waiting.RemoveAsync(guild, member, cancellationToken);
        foreach (var partnership in await partnerships.ListOfAsync(guild, member, int.MaxValue, cancellationToken))
        {
            if (partnership.ClosedAt is null)
                await LeaveAsync(partnership, member, cancellationToken);
        }

        logger.LogInformation("Member {MemberId} is no longer in guild {GuildId}, and out of pairing", member.Value, guild.Value);
    }

    // Three are still two without one.
    private async Task LeaveAsync(Partnership partnership, MemberId member, CancellationToken cancellationToken)
    {
        var left = partnership.Seats.RemoveAll(seat => seat.Member == member);
        var isOver = left.Length < 2;
        var changed = partnership with
        {
            Seats = isOver ? partnership.Seats : left,
            Whys = isOver ? partnership.Whys : partnership.Whys.RemoveAll(why => why.First == member || why.Second == member),
            Meeting = isOver ? partnership.Meeting : partnership.Meeting?.Without(member),
            ClosedAt = isOver ? time.GetCurrentInstant() : null,
            Version = partnership.Version + 1,
        };
        var told = isOver && left is [var alone]
            ? await notices.AboutSelfAsync(partnership.Guild, alone.Member, NoticeKind.PartnerLeft, "", cancellationToken)
            : null;
        if (!await partnerships.SaveAsync(changed, [], told is null ? [] : [told], mark: null, cancellationToken) || told is null)
            return;

        await pairNow.EnterAsync(partnership.Guild, told.Notice.To, mark: null, cancellationToken);
    }
}
