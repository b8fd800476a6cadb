using Microsoft.Extensions.Logging;
using NexusBot.Core.Moderation;
using NodaTime.Extensions;

namespace NexusBot.Core.Members;

/// <summary>What is kept of a member belongs to the member: they see all of it, and all of it goes when they say so.</summary>
public sealed class PersonalRecords(
    IEnumerable<IMemberRecords> records,
    IEnumerable<IErasable> stores,
    IEnumerable<ISharedWork> works,
    IEnumerable<IPartings> partings,
    GuildSettingsService settings,
    TimeProvider time,
    ILogger<PersonalRecords> logger)
{
    public async Task<Outcome<PersonalFile>> TellAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.SeeOwnRecords, caller, caller.Member, cancellationToken) is { } notAllowed)
            return notAllowed;

        var sections = new List<RecordSection>();
        foreach (var part in records)
            sections.AddRange(await part.ListAsync(caller.Guild, caller.Member, cancellationToken));

        return new PersonalFile(caller.Guild, caller.Member, time.GetCurrentInstant(), sections);
    }

    /// <summary>Forgets the caller in this guild. Cut short, it is done by asking again.</summary>
    public async Task<Outcome<Erasure>> EraseAsync(Caller caller, Erasure erasure, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.EraseOwnRecords, caller, caller.Member, cancellationToken) is { } notAllowed)
            return notAllowed;

        // Others are told while it is still known who they are.
        foreach (var parting in partings)
        {
            if (!await parting.LeaveAsync(caller.Guild, caller.Member, cancellationToken))
                return MemberRefusals.NotErased;
        }

        // What nobody's name is on any more is spared by what comes then.
        if (erasure == Erasure.LeaveSharedWork)
        {
            foreach (var work in works)
                await work.DisownAsync(caller.Guild, caller.Member, cancellationToken);
        }

        foreach (var store in stores)
            await store.EraseMemberAsync(caller.Guild, caller.Member, cancellationToken);

        logger.LogInformation("A member of guild {GuildId} had themselves erased: {Erasure}", caller.Guild.Value, erasure);
        return erasure;
    }
}
