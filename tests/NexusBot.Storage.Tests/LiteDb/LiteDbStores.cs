using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NexusBot.Core.Learnings.Search;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Delivery;
using NexusBot.Storage.LiteDb.Guilds;
using NexusBot.Storage.LiteDb.Learnings;
using NexusBot.Storage.LiteDb.Members;
using NexusBot.Storage.LiteDb.Moderation;
using NexusBot.Storage.LiteDb.Pairing;
using NexusBot.Storage.LiteDb.Reminders;
using NexusBot.Storage.LiteDb.Sessions;

namespace NexusBot.Storage.Tests.LiteDb;

/// <summary>The LiteDB stores, in memory or in a folder.</summary>
internal sealed class LiteDbStores : IStoreProvider
{
    private LiteDbStores(LiteDbStore store)
    {
        var time = new FakeTimeProvider(Some.Now.ToDateTimeOffset());
        var alarm = new RecordingAlarm();
        var outbox = new Outbox(alarm, NullLogger<Outbox>.Instance);
        var notices = new Notices(outbox, NullLogger<Notices>.Instance);
        var partnerships = new PartnershipRows(outbox, NullLogger<PartnershipRows>.Instance);
        var sessions = new SessionRows(outbox, NullLogger<SessionRows>.Instance);
        var learnings = new LiteDbLearningStore(store, outbox, notices, Bell, time, NullLogger<LiteDbLearningStore>.Instance);
        Store = store;
        All = new StoreSet(
            learnings,
            new LiteDbReminderStore(store, outbox, time, NullLogger<LiteDbReminderStore>.Instance),
            new LiteDbSessionStore(store, sessions, time),
            new LiteDbSessionPollStore(store, sessions, outbox, time, NullLogger<LiteDbSessionPollStore>.Instance),
            new LiteDbMemberStore(store, NullLogger<LiteDbMemberStore>.Instance),
            new LiteDbEnrolmentStore(store, notices, NullLogger<LiteDbEnrolmentStore>.Instance),
            new LiteDbBlockStore(store),
            new LiteDbRoundStore(store, partnerships, notices, NullLogger<LiteDbRoundStore>.Instance),
            new LiteDbPartnershipStore(store, partnerships, notices, time, NullLogger<LiteDbPartnershipStore>.Instance),
            new LiteDbWaitingStore(store, partnerships, NullLogger<LiteDbWaitingStore>.Instance),
            new LiteDbNoticeStore(store, notices, outbox, time),
            new LiteDbMessageSavingStore(store, learnings, outbox, notices, time, NullLogger<LiteDbMessageSavingStore>.Instance),
            new LiteDbGuildSettingsStore(store, [learnings, sessions], NullLogger<LiteDbGuildSettingsStore>.Instance),
            new LiteDbAuditStore(store, NullLogger<LiteDbAuditStore>.Instance),
            new LiteDbGuildStore(store, outbox),
            new LiteDbOutboxStore(store, outbox, sessions, NullLogger<LiteDbOutboxStore>.Instance),
            alarm);
    }

    public LiteDbStore Store { get; }

    public LearningBell Bell { get; } = new();

    public StoreSet All { get; }

    public static LiteDbStores InMemory() =>
        new(LiteDbStore.OpenInMemory(TimeProvider.System, NullLogger<LiteDbStore>.Instance));

    public static LiteDbStores Over(LiteDbStore store) => new(store);

    public static LiteDbStores At(string directory) =>
        new(LiteDbStore.Open(new StoreSettings(directory, MinimumFreeBytes: 0), TimeProvider.System, NullLogger<LiteDbStore>.Instance));

    public void Dispose() => Store.Dispose();
}
