using Microsoft.Extensions.Logging;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing.Planning;
using NexusBot.Core.Times;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Pairing;

/// <summary>Who is in for rounds, by their own word.</summary>
public sealed class EnrolmentService(
    IEnrolmentStore store,
    GuildSettingsService settings,
    MemberService members,
    TimeProvider time,
    ILogger<EnrolmentService> logger)
{
    /// <summary>In from the next round on. Who is in already changes how.</summary>
    public async Task<Outcome<Enrolment>> JoinAsync(Caller caller, JoinPairing request, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.JoinPairing, caller, caller.Member, cancellationToken) is { } notAllowed)
            return notAllowed;
        if (request.AsMentor && await settings.CheckAsync(Capability.PairAsMentor, caller, null, cancellationToken) is not null)
            return PairingRefusals.NotMentor;
        if (request.Partners is < 1 or > PairingRoundPlanner.MostPartners)
            return PairingRefusals.TooManyPartners;

        var now = time.GetCurrentInstant();
        var comes = await NextRoundAsync(caller.Guild, cancellationToken);
        return await ChangeAsync(
            caller,
            found => (found ?? new Enrolment { Guild = caller.Guild, Member = caller.Member, JoinedAt = now }) with
            {
                Rhythm = request.Rhythm,
                Partners = request.Partners,
                AsMentor = request.AsMentor,
                SkipsNext = false,
                AwayUntil = null,
                // The answer says when it is, and a day before that they would be told again.
                KnowsOf = comes - now <= RoundNotices.Ahead ? comes : found?.KnowsOf,
            },
            cancellationToken);
    }

    /// <summary>Sits out the next round, or every one before a day.</summary>
    /// <param name="until">As typed: "24 Dec", "next month"; null for the next round alone.</param>
    public async Task<Outcome<Enrolment>> SkipAsync(Caller caller, string? until, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(until))
            return await ChangeOwnAsync(caller, found => found with { SkipsNext = true }, cancellationToken);
        if (await members.FindZoneAsync(caller.Guild, caller.Member, cancellationToken) is not { } zone)
            return PairingRefusals.ZoneNeeded;

        var day = TypedDay.Read(until, zone, time.GetCurrentInstant());
        return day.Refusal is { } refusal
            ? refusal
            : await ChangeOwnAsync(caller, found => found with { AwayUntil = day.Value }, cancellationToken);
    }

    /// <summary>Sits out the round that was announced, as long as it was not made.</summary>
    /// <param name="guild">Of which guild it is: it was announced by direct message, where there is none.</param>
    public async Task<Outcome<Enrolment>> SkipRoundAsync(GuildId guild, Answerer answerer, Instant round, CancellationToken cancellationToken)
    {
        if (round <= time.GetCurrentInstant())
            return PairingRefusals.RoundBegun(round);

        var next = await NextRoundAsync(guild, cancellationToken);
        if (next != round)
            return next is { } other ? PairingRefusals.RoundMoved(other) : PairingRefusals.RoundCancelled;

        // Of this one: if another is made before it, or the schedule changes after it, no other one is skipped in its place.
        return await ChangeOwnAsync(answerer.In(guild, channel: default), found => found.Skipping(round), cancellationToken);
    }

    /// <summary>In again from the next round on.</summary>
    public Task<Outcome<Enrolment>> ReturnAsync(Caller caller, CancellationToken cancellationToken) =>
        ChangeOwnAsync(caller, found => found with { SkipsNext = false, AwayUntil = null }, cancellationToken);

    public async Task<Outcome<bool>> LeaveAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ChangeOwnPairing, caller, caller.Member, cancellationToken) is { } notAllowed)
            return notAllowed;
        if (!await store.RemoveAsync(caller.Guild, caller.Member, cancellationToken))
            return PairingRefusals.NotIn;

        logger.LogInformation("Member {MemberId} left pairing in guild {GuildId}", caller.Member.Value, caller.Guild.Value);
        return true;
    }

    /// <summary>When the next round is made, or null while there is no schedule.</summary>
    public async Task<Instant?> NextRoundAsync(GuildId guild, CancellationToken cancellationToken) =>
        (await settings.GetAsync(guild, cancellationToken)).NextRound(time.GetCurrentInstant());

    private Task<Outcome<Enrolment>> ChangeOwnAsync(Caller caller, Func<Enrolment, Enrolment> change, CancellationToken cancellationToken) =>
        ChangeAsync(caller, found => found is null ? null : change(found), cancellationToken);

    private async Task<Outcome<Enrolment>> ChangeAsync(
        Caller caller, Func<Enrolment?, Enrolment?> change, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ChangeOwnPairing, caller, caller.Member, cancellationToken) is { } notAllowed)
            return notAllowed;

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var before = await store.FindAsync(caller.Guild, caller.Member, cancellationToken);
            if (change(before) is not { } changed)
                return PairingRefusals.NotIn;

            var after = changed with { Version = (before?.Version ?? 0) + 1 };
            if (!await store.SaveAsync(after, caller.Mark(time.GetCurrentInstant()), cancellationToken))
                continue;

            logger.LogInformation("Pairing of member {MemberId} changed in guild {GuildId}", caller.Member.Value, caller.Guild.Value);
            return after;
        }

        return PairingRefusals.ChangedMeanwhile;
    }
}
