using Microsoft.Extensions.Logging;
using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Pairing;

/// <summary>Partners on the spot: the best of those who wait, or the next one who asks.</summary>
public sealed class PairNow(
    IWaitingStore waiting,
    IPartnershipStore partnerships,
    OnTheSpotChoice choice,
    PairingLimits limits,
    GuildSettingsService settings,
    TimeProvider time,
    ILogger<PairNow> logger)
{
    // Whoever is too late was so because somebody else was served.
    private const int MostAttempts = 50;

    private static readonly Duration s_lasts = Duration.FromDays(7);

    public async Task<Outcome<OnTheSpot>> AskAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.JoinPairing, caller, caller.Member, cancellationToken) is { } notAllowed)
            return notAllowed;

        return await AskAgainAsync(caller.Guild, caller.Member, caller.Mark(time.GetCurrentInstant()), cancellationToken);
    }

    /// <summary>Waits no more.</summary>
    public async Task<Outcome<bool>> StopAsync(Caller caller, CancellationToken cancellationToken) =>
        await settings.CheckAsync(Capability.ChangeOwnPairing, caller, caller.Member, cancellationToken) is { } notAllowed
            ? notAllowed
            : await waiting.RemoveAsync(caller.Guild, caller.Member, cancellationToken);

    /// <summary>Looks once more for those who came into the line without asking: a stop may have come before anybody did.</summary>
    public async Task MatchWaitingAsync(GuildId guild, CancellationToken cancellationToken)
    {
        foreach (var each in await waiting.ListAsync(guild, time.GetCurrentInstant() - Waiting.Longest, cancellationToken))
        {
            if (!each.IsAsked)
                await MatchAsync(guild, each.Member, cancellationToken);
        }
    }

    /// <summary>Why they get no further partner on the spot, if they asked for too many of late: nobody goes through all the others one by one.</summary>
    internal async Task<Refusal?> WhyEnoughAsync(GuildId guild, MemberId member, CancellationToken cancellationToken)
    {
        var since = time.GetCurrentInstant() - PairingLimits.Within;
        var met = (await partnerships.ListOfAsync(guild, member, int.MaxValue, cancellationToken))
            .TakeWhile(partnership => partnership.At > since).Where(partnership => partnership.IsAskedForBy(member)).Take(limits.MostAtOnce).ToList();
        return met.Count < limits.MostAtOnce ? null : PairingRefusals.EnoughAtOnce(limits.MostAtOnce, met[^1].At + PairingLimits.Within);
    }

    /// <summary>Nobody asked: a partner of theirs is gone, and they wait, unless they said meanwhile that they do not want to.</summary>
    internal async Task MatchAsync(GuildId guild, MemberId member, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        var all = await waiting.ListAsync(guild, now - Waiting.Longest, cancellationToken);
        if (all.FirstOrDefault(each => each.Member == member) is { } own)
            await TryPairAsync(own with { Since = now }, [.. all.Where(each => each != own)], int.MaxValue, mark: null, cancellationToken);
    }

    internal async Task<Outcome<OnTheSpot>> AskAgainAsync(GuildId guild, MemberId member, WriteMark mark, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await WhyEnoughAsync(guild, member, cancellationToken) is { } enough)
                return enough;

            var entry = new Waiting(guild, member, time.GetCurrentInstant()) { IsAsked = true };
            var others = (await waiting.ListAsync(guild, entry.Since - Waiting.Longest, cancellationToken)).Where(other => other.Member != member).ToList();
            if (await TryPairAsync(entry, [.. others], limits.MostAtOnce, mark, cancellationToken) is { } partnership)
                return new OnTheSpot.Paired(partnership);
            if (await waiting.TryAddAsync(entry, [.. others.Select(other => other.Member)], limits.MostAtOnce, mark, cancellationToken))
                return new OnTheSpot.Waits(entry);
        }

        return PairingRefusals.ChangedMeanwhile;
    }

    private async Task<Partnership?> TryPairAsync(
        Waiting entry, List<Waiting> others, int most, WriteMark? mark, CancellationToken cancellationToken)
    {
        var (guild, member, now) = entry;
        while (await choice.ChooseAsync(guild, member, [.. others.Select(other => other.Member)], now, cancellationToken) is var (round, why, task, slots))
        {
            var hub = await settings.GetAsync(guild, cancellationToken);
            var other = others.First(each => each.Member == (why.First == member ? why.Second : why.First));
            var partnership = Make(hub, [entry, other], now) with { Round = round, Whys = [why], Task = task, Slots = [.. slots] };
            if (await waiting.TryPairAsync(partnership, other.Member, most, mark, cancellationToken))
            {
                logger.LogInformation("Two members of guild {GuildId} were paired on the spot", guild.Value);
                return partnership;
            }

            others.Remove(other);
        }

        return null;
    }

    private static Partnership Make(GuildSettings hub, Waiting[] both, Instant now)
    {
        var beside = hub.Channel(ChannelPurpose.Pairs);
        return new()
        {
            Id = PartnershipId.New(now),
            Guild = hub.Guild,
            Round = 0,
            IsOnTheSpot = true,
            At = now,
            OpensAt = now,
            EndsAt = now + s_lasts,
            Seats = [.. both.Select(each => new Seat(Guid.CreateVersion7(now.ToDateTimeOffset()), each.Member) { HasAsked = each.IsAsked })],
            Beside = beside,
            OpenedAt = beside is null ? now : null,
            Version = 1,
        };
    }
}
