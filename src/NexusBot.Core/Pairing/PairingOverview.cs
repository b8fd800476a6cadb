using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NodaTime.Extensions;

namespace NexusBot.Core.Pairing;

/// <summary>Shows members how things stand with them.</summary>
public sealed class PairingOverview(
    IEnrolmentStore enrolments,
    IPartnershipStore partnerships,
    IWaitingStore waiting,
    IBlockStore blocks,
    IMemberStore profiles,
    IOutboxStore outbox,
    GuildSettingsService settings,
    TimeProvider time)
{
    private const int MostShown = 10;

    public async Task<Outcome<PairingStatus>> GetAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ChangeOwnPairing, caller, caller.Member, cancellationToken) is { } notAllowed)
            return notAllowed;

        var (guild, member, now) = (caller.Guild, caller.Member, time.GetCurrentInstant());
        var waits = await waiting.FindAsync(guild, member, cancellationToken);
        var profile = await profiles.FindAsync(guild, member, cancellationToken);
        return new PairingStatus(
            now,
            await enrolments.FindAsync(guild, member, cancellationToken),
            (await settings.GetAsync(guild, cancellationToken)).NextRound(now),
            waits is not null && now - waits.Since < Waiting.Longest ? waits : null,
            await outbox.WhereShownAsync(await partnerships.ListOfAsync(guild, member, MostShown, cancellationToken), now, cancellationToken),
            await blocks.ListAsync(guild, member, cancellationToken),
            profile is { Zone: not null, Hours.Length: > 0 });
    }
}
