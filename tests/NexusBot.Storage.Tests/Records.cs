using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;

namespace NexusBot.Storage.Tests;

/// <summary>All that tells members what is kept of them, over stores of a test.</summary>
internal static class Records
{
    public static IMemberRecords[] Over(StoreSet all) =>
    [
        new ProfileRecords(all.Members), new NoticeRecords(all.Notices), new LearningRecords(all.Learnings), Pairing(all), new SavingRecords(all.Savings),
        new ReminderRecords(all.Reminders), new AuditRecords(all.Audit), new SessionRecords(all.Sessions), new PollRecords(all.Polls),
    ];

    private static PairingRecords Pairing(StoreSet all) =>
        new(all.Enrolments, all.Partnerships, all.Blocks, all.Waiting, all.Rounds, new PartnerProfiles(Profiles(all)), all.Outbox, TimeProvider.System);

    private static ProfileService Profiles(StoreSet all)
    {
        var settings = new GuildSettingsService(all.Settings, TimeProvider.System, NullLogger<GuildSettingsService>.Instance);
        return new(all.Members, all.Partnerships, settings, TimeProvider.System, NullLogger<ProfileService>.Instance);
    }
}
