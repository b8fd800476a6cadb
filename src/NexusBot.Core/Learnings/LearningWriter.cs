using Microsoft.Extensions.Logging;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Learnings;

/// <summary>The one way in which a learning is changed: by who may, as it stands now, with its card, its audit row and who is told of it.</summary>
public sealed class LearningWriter(
    ILearningStore store, GuildSettingsService settings, NoticeService notices, TimeProvider time, ILogger<LearningWriter> logger)
{
    internal async Task<Outcome<Learning>> DoAsync(Caller caller, LearningId id, LearningDeed deed, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(caller.Guild, id, cancellationToken) is not { } learning || !deed.Finds(learning))
            return LearningRefusals.NotFound;

        var hub = await settings.GetAsync(caller.Guild, cancellationToken);
        if (Rights.Check(deed.Needs, caller, hub, learning.Author) is { } notAllowed)
            return notAllowed;

        // Made for whoever it may be: what is known of them has to be read first.
        var notice = deed is { Tells: { } news } && deed.Whom(learning) is { } whom
            ? await notices.MakeAsync(caller, whom, news, learning.Content.Title, id.Value, cancellationToken)
            : null;
        var now = time.GetCurrentInstant();
        var change = new LearningChange(
            deed.Name, stored => deed.Finds(stored) ? deed.Apply(stored, now) : LearningRefusals.NotFound)
        {
            Card = (changed, current) => CardFor(changed, current, now),
            Audit = deed.AuditedAs is { } kind && (deed.Needs == Capability.DecideReports || learning.Author != caller.Member)
                ? new AuditEntry(caller.Guild, caller.Member, now, kind, Before: null, After: id.ToString())
                : null,
            Notice = stored => notice is not null && deed.Whom(stored) == notice.Notice.To && deed.IsTold(stored) ? notice : null,
            Settles = deed.Settles,
        };

        var outcome = (await store.ChangeAsync(caller.Guild, id, change, caller.Mark(now), cancellationToken)).ToOutcome();
        if (outcome.Refusal is null)
            logger.LogInformation("{Deed} of {LearningId} by {MemberId}", deed.Name, id.Value, caller.Member.Value);

        return outcome;
    }

    internal static ChannelId? ChannelFor(Learning learning, GuildSettings hub) =>
        learning.Content.Kind == LearningKind.Challenge && hub.Channel(ChannelPurpose.Challenges) is { } challenges
            ? challenges
            : hub.Channel(ChannelPurpose.Learnings);

    /// <summary>Its card; null while there is no channel for it. What is out of sight gets none; one that stands changes.</summary>
    public static OutboxEntry? CardFor(Learning learning, GuildSettings hub, Instant due) =>
        learning.IsShown && ChannelFor(learning, hub) is { } channel
            ? new OutboxEntry
            {
                Id = OutboxId.New(due),
                Guild = learning.Guild,
                Kind = Learning.CardKind,
                Subject = learning.Id.Value,
                Address = new Address.GuildChannel(channel),
                Due = due,
            }
            : null;
}
