using Microsoft.Extensions.Logging;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Pairing;

/// <summary>Partners on the spot: the best of those who wait, or the next one who asks.</summary>
public sealed class PairNow(
    IWaitingStore waiting, OnTheSpotChoice choice, GuildSettingsService settings, TimeProvider time, ILogger<PairNow> logger)
{
    // Whoever is too late was so because somebody else was served.
    private const int MostAttempts = 50;

    private static readonly Duration s_lasts = Duration.FromDays(7);

    public async Task<Outcome<OnTheSpot>> AskAsync(Caller caller, CancellationToken cancellationToken) =>
        await settings.CheckAsync(Capability.JoinPairing, caller, caller.Member, cancellationToken) is { } notAllowed
            ? notAllowed
            : await EnterAsync(caller, cancellationToken);

    /// <summary>Waits no more.</summary>
    public async Task<Outcome<bool>> StopAsync(Caller caller, CancellationToken cancellationToken) =>
        await settings.CheckAsync(Capability.ChangeOwnPairing, caller, caller.Member, cancellationToken) is { } notAllowed
            ? notAllowed
            : await waiting.RemoveAsync(caller.Guild, caller.Member, cancellationToken);

    internal async Task<Outcome<OnTheSpot>> EnterAsync(Caller caller, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var now = time.GetCurrentInstant();
            var others = (await waiting.ListAsync(caller.Guild, now - Waiting.Longest, cancellationToken))
                .Select(other => other.Member).Where(other => other != caller.Member).ToList();
            if (await TryPairAsync(caller, others, now, cancellationToken) is { } partnership)
                return new OnTheSpot.Paired(partnership);

            var entry = await waiting.FindAsync(caller.Guild, caller.Member, cancellationToken) ?? new(caller.Guild, caller.Member, now);
            if (await waiting.TryAddAsync(entry with { Since = now }, others, cancellationToken))
                return new OnTheSpot.Waits(entry with { Since = now });
        }

        return PairingRefusals.ChangedMeanwhile;
    }

    private async Task<Partnership?> TryPairAsync(
        Caller caller, List<MemberId> others, Instant now, CancellationToken cancellationToken)
    {
        while (await choice.ChooseAsync(caller.Guild, caller.Member, others, now, cancellationToken) is var (round, why, task, slots))
        {
            var hub = await settings.GetAsync(caller.Guild, cancellationToken);
            var partnership = Make(hub, caller.Member, why, now) with { Round = round, Task = task, Slots = [.. slots] };
            var other = why.First == caller.Member ? why.Second : why.First;
            if (await waiting.TryPairAsync(partnership, other, cancellationToken))
            {
                logger.LogInformation("Two members of guild {GuildId} were paired on the spot", caller.Guild.Value);
                return partnership;
            }

            others.Remove(other);
        }

        return null;
    }

    private static Partnership Make(GuildSettings hub, MemberId member, Why why, Instant now)
    {
        var beside = hub.Channel(ChannelPurpose.Pairs);
        return new()
        {
            Id = PartnershipId.New(now),
            Guild = hub.Guild,
            Round = 0,
            IsOnTheSpot = true,
            At = now,
            EndsAt = now + s_lasts,
            Seats = [Seat(member), Seat(why.First == member ? why.Second : why.First)],
            Whys = [why],
            Beside = beside,
            OpenedAt = beside is null ? now : null,
            Version = 1,
        };

        Seat Seat(MemberId who) => new(Guid.CreateVersion7(now.ToDateTimeOffset()), who);
    }
}
