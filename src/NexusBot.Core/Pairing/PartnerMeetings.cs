using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Pairing;

/// <summary>On which of the proposed hours partners agree, with one press of one of them.</summary>
public sealed class PartnerMeetings(
    IPartnershipStore store,
    PartnershipLookup lookup,
    IOutboxStore outbox,
    NoticeService notices,
    GuildSettingsService settings,
    TimeProvider time)
{
    /// <summary>What is proposed to them, as long as it lasts.</summary>
    public async Task<Outcome<Partnership>> FindAsync(Answerer answerer, PartnershipId id, CancellationToken cancellationToken)
    {
        var found = await lookup.FindAsync(answerer, id, cancellationToken);
        return found.Value?.IsOverAt(time.GetCurrentInstant()) == true ? PairingRefusals.Over : found;
    }

    /// <summary>The hour on which they agreed, for their own calendars.</summary>
    public async Task<Outcome<MeetingCalendarFile>> TakeAlongAsync(Answerer answerer, PartnershipId id, CancellationToken cancellationToken)
    {
        var found = await FindAsync(answerer, id, cancellationToken);
        return found.Value is not { } partnership ? found.Refusal!
            : partnership.Agreed is { } agreed && agreed.End > time.GetCurrentInstant() ? new MeetingCalendarFile(partnership, agreed, time.GetCurrentInstant())
            : PairingRefusals.NoMeeting;
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
            if (before.Agreed?.At == slot)
                return new AgreedMeeting(before, StoodAlready: true);

            var reminders = (await settings.GetAsync(before.Guild, cancellationToken)).SessionReminders;
            var (known, told) = await PrepareAsync(before, answerer.Member, now, cancellationToken);
            var after = known.MeetingAt(slot, reminders, told, now);
            if (await TrySaveAsync(after, answerer, now, cancellationToken))
                return new AgreedMeeting(after, StoodAlready: false);
        }

        return PairingRefusals.ChangedMeanwhile;
    }

    /// <summary>They do not meet then after all. All are told, and may choose another hour.</summary>
    public async Task<Outcome<Partnership>> CallOffAsync(Answerer answerer, PartnershipId id, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var found = await FindAsync(answerer, id, cancellationToken);
            if (found.Value is not { } before)
                return found.Refusal!;

            var now = time.GetCurrentInstant();
            if (before.Agreed is not { } agreed || agreed.At <= now)
                return PairingRefusals.NoMeeting;

            var (known, told) = await PrepareAsync(before, answerer.Member, now, cancellationToken);
            var after = known.CalledOff(agreed, told, now);
            if (await TrySaveAsync(after, answerer, now, cancellationToken))
                return after;
        }

        return PairingRefusals.ChangedMeanwhile;
    }

    private static Refusal? WhyNot(Partnership partnership, Instant slot, Instant now) =>
        !partnership.Slots.Contains(slot) ? PairingRefusals.Over
        : slot <= now ? PairingRefusals.SlotPassed(slot)
        : null;

    // The card shows by then which of the times it is.
    private Task<bool> TrySaveAsync(Partnership after, Answerer answerer, Instant now, CancellationToken cancellationToken) => store.SaveAsync(
        after, [.. after.OfMeeting(), .. after.Opening(now)], [], PartnershipLookup.CallerIn(after, answerer).Mark(now), cancellationToken);

    private async Task<(Partnership Known, Instant Told)> PrepareAsync(
        Partnership partnership, MemberId chooser, Instant now, CancellationToken cancellationToken)
    {
        // Where they were brought together is looked up once a while, and they may be quicker.
        var place = partnership.Place ?? (await outbox.FindAsync(Partnership.OpeningKind, partnership.Id.Value, cancellationToken))?.Sent;
        var told = now;
        foreach (var other in partnership.Members.Where(member => member != chooser))
            told = Instant.Max(told, await notices.NextMomentAsync(partnership.Guild, other, cancellationToken));

        return (partnership with { Place = place, Version = partnership.Version + 1 }, told);
    }
}
