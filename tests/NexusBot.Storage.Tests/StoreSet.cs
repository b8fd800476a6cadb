using NexusBot.Core.Delivery;
using NexusBot.Core.Guilds;
using NexusBot.Core.Learnings;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;

namespace NexusBot.Storage.Tests;

/// <summary>One provider's stores over the same state, and the alarm that they ring.</summary>
public sealed record StoreSet(
    ILearningStore Learnings,
    IReminderStore Reminders,
    ISessionStore Sessions,
    IMemberStore Members,
    IEnrolmentStore Enrolments,
    IBlockStore Blocks,
    IRoundStore Rounds,
    IPartnershipStore Partnerships,
    IWaitingStore Waiting,
    INoticeStore Notices,
    IMessageSavingStore Savings,
    IGuildSettingsStore Settings,
    IAuditStore Audit,
    IGuildStore Guilds,
    IOutboxStore Outbox,
    RecordingAlarm Alarm);
