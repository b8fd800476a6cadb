using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Pairing;

/// <summary>
/// What partners say of their partnership. They may be asked by direct message, where there is no guild: the partnership knows its own.
/// </summary>
public sealed class PartnershipAnswers(
    IPartnershipStore store,
    IBlockStore blocks,
    IOutboxStore outbox,
    PairNow pairNow,
    NoticeService notices,
    GuildSettingsService settings,
    TimeProvider time)
{
    public const int LongestThanks = 300;

    public Task<Outcome<Partnership>> TellAsync(Answerer answerer, PartnershipId id, bool hasMet, CancellationToken cancellationToken) =>
        ChangeAsync(answerer, id, seat => seat with { HasMet = hasMet }, cancellationToken);

    /// <summary>Thanks every partner: each gets the words with what else they are to be told, unless they never want to meet who says them.</summary>
    public async Task<Outcome<Partnership>> ThankAsync(Answerer answerer, PartnershipId id, string words, CancellationToken cancellationToken)
    {
        var text = TypedText.ReadLine(words, "thanks", LongestThanks);
        if (text.Refusal is not null)
            return text.Refusal;

        var found = await FindAsync(answerer, id, cancellationToken);
        if (found.Value is not { } partnership)
            return found.Refusal!;

        var told = new List<DueNotice>();
        foreach (var other in partnership.Members)
        {
            // The answer is the same: nobody learns that somebody never wants to meet them.
            if ((await blocks.ListAsync(partnership.Guild, other, cancellationToken)).Any(block => block.Other == answerer.Member))
                continue;
            if (await notices.MakeAsync(CallerIn(partnership, answerer), other, NoticeKind.Thanked, text.Value!, cancellationToken) is { } notice)
                told.Add(notice);
        }

        var thanked = partnership with { Version = partnership.Version + 1 };
        return await store.SaveAsync(thanked, [], told, CallerIn(partnership, answerer).Mark(time.GetCurrentInstant()), cancellationToken) ? thanked : PairingRefusals.ChangedMeanwhile;
    }

    /// <summary>The partner never wrote: takes the next one who waits, or waits for the next one.</summary>
    public async Task<Outcome<OnTheSpot>> GiveUpAsync(Answerer answerer, PartnershipId id, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        var found = await FindAsync(answerer, id, cancellationToken);
        if (found.Value is not { } partnership)
            return found.Refusal!;
        if (partnership.ClosedAt is not null)
            return PairingRefusals.Over;
        if (now - partnership.OpensAt < Partnership.OneDay)
            return PairingRefusals.TooEarly(partnership.OpensAt);

        var changed = await ChangeAsync(answerer, id, seat => seat with { FoundSilence = true }, cancellationToken);
        return changed.Refusal is { } refusal
            ? refusal
            : await pairNow.EnterAsync(partnership.Guild, answerer.Member, CallerIn(partnership, answerer).Mark(now), cancellationToken);
    }

    /// <summary>
    /// They meet at one of the hours that were proposed to them; who chooses another one moves the meeting. Of two who choose the same in
    /// the same moment the second finds that it stands.
    /// </summary>
    public async Task<Outcome<AgreedMeeting>> MeetAsync(Answerer answerer, PartnershipId id, Instant slot, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var found = await FindAsync(answerer, id, cancellationToken);
            if (found.Value is not { } before)
                return found.Refusal!;

            var now = time.GetCurrentInstant();
            if (WhyNot(before, slot, now) is { } refusal)
                return refusal;
            if (before.Meeting?.At == slot)
                return new AgreedMeeting(before, StoodAlready: true);

            var after = await MeetingAtAsync(before, answerer.Member, slot, now, cancellationToken);
            // The card shows by then which of the times it is.
            if (await store.SaveAsync(after, [.. after.OfMeeting(), .. after.Opening(now)], [], CallerIn(before, answerer).Mark(now), cancellationToken))
                return new AgreedMeeting(after, StoodAlready: false);
        }

        return PairingRefusals.ChangedMeanwhile;
    }

    private static Refusal? WhyNot(Partnership partnership, Instant slot, Instant now) =>
        partnership.ClosedAt is not null || now >= partnership.EndsAt || !partnership.Slots.Contains(slot) ? PairingRefusals.Over
        : slot <= now ? PairingRefusals.SlotPassed(slot)
        : null;

    private async Task<Partnership> MeetingAtAsync(
        Partnership partnership, MemberId chooser, Instant slot, Instant now, CancellationToken cancellationToken)
    {
        // Where they were brought together is looked up once a while, and they may be quicker.
        var place = partnership.Place ?? (await outbox.FindAsync(Partnership.OpeningKind, partnership.Id.Value, cancellationToken))?.Sent;
        var reminders = (await settings.GetAsync(partnership.Guild, cancellationToken)).SessionReminders;
        var told = now;
        foreach (var other in partnership.Members.Where(member => member != chooser))
            told = Instant.Max(told, await notices.NextMomentAsync(partnership.Guild, other, cancellationToken));

        return (partnership with { Place = place, Version = partnership.Version + 1 }).MeetingAt(slot, reminders, told, now);
    }

    private static Caller CallerIn(Partnership partnership, Answerer answerer) => new(
        partnership.Guild, answerer.Member, new HashSet<RoleId>(), ManagesGuild: false, answerer.Interaction, partnership.Beside ?? default);

    private async Task<Outcome<Partnership>> FindAsync(Answerer answerer, PartnershipId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } partnership)
            return PairingRefusals.Over;
        if (partnership.SeatOf(answerer.Member) is not { } seat)
            return PairingRefusals.NotYours;

        return await settings.CheckAsync(Capability.AnswerPartnership, CallerIn(partnership, answerer), seat.Member, cancellationToken) is { } notAllowed
            ? notAllowed
            : partnership;
    }

    private async Task<Outcome<Partnership>> ChangeAsync(
        Answerer answerer, PartnershipId id, Func<Seat, Seat> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var found = await FindAsync(answerer, id, cancellationToken);
            if (found.Value is not { } before)
                return found;

            var after = before.WithSeat(change(before.SeatOf(answerer.Member)!)) with { Version = before.Version + 1 };
            if (await store.SaveAsync(after, [], [], CallerIn(before, answerer).Mark(time.GetCurrentInstant()), cancellationToken))
                return after;
        }

        return PairingRefusals.ChangedMeanwhile;
    }
}
