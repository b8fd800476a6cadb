using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core.Delivery;
using NexusBot.Core.Guilds;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NexusBot.Core.Pairing.Planning;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;

namespace NexusBot.Host.Wiring;

/// <summary>Core's services, a line for each feature. They keep nothing of their own, so one instance serves everyone.</summary>
internal static class Features
{
    public static IServiceCollection AddModeration(this IServiceCollection services) =>
        services.AddSingleton<GuildSettingsService>().AddSingleton<AuditTrail>().AddSingleton<IMemberRecords, AuditRecords>();

    public static IServiceCollection AddGuilds(this IServiceCollection services) => services.AddSingleton<GuildService>();

    public static IServiceCollection AddMembers(this IServiceCollection services) =>
        services.AddSingleton<MemberService>().AddSingleton<ProfileService>().AddSingleton<DirectCallers>().AddSingleton<NoticeService>().AddSingleton<PersonalRecords>()
            .AddSingleton<IMemberRecords, ProfileRecords>().AddSingleton<IMemberRecords, NoticeRecords>();

    public static IServiceCollection AddLearnings(this IServiceCollection services) =>
        services.AddSingleton<LearningService>().AddSingleton<LearningSearch>().AddSingleton<LearningWriter>().AddSingleton<LearningEditing>()
            .AddSingleton<LearningRemoval>().AddSingleton<ChallengeService>().AddSingleton<LearningReviews>().AddSingleton<LearningReports>()
            .AddSingleton<LearningDiscussions>().AddSingleton<MessageSavingService>().AddSingleton<PictureService>().AddSingleton<PictureEditing>()
            .AddSingleton<IMemberRecords, LearningRecords>().AddSingleton<IMemberRecords, SavingRecords>().AddHostedService<SearchFollowing>();

    public static IServiceCollection AddExchange(this IServiceCollection services) =>
        services.AddSingleton<HubExporter>().AddSingleton<ImportDesk>().AddSingleton<ArchiveImport>().AddSingleton<DocumentImport>();

    public static IServiceCollection AddPairing(this IServiceCollection services, PairingWeights weights, PairingLimits limits) =>
        services.AddSingleton(weights).AddSingleton(limits).AddSingleton<EnrolmentService>().AddSingleton<BlockService>().AddSingleton<PairingOverview>()
            .AddSingleton<RoundPlanning>().AddSingleton<RoundService>().AddSingleton<RoundNotices>().AddSingleton<PairingDesk>()
            .AddSingleton<OnTheSpotChoice>().AddSingleton<PairNow>().AddSingleton<PartnershipCare>().AddSingleton<PartnershipAnswers>()
            .AddSingleton<PartnerProfiles>().AddSingleton<PartnershipLookup>().AddSingleton<PartnerThanks>().AddSingleton<PartnerMeetings>().AddSingleton<PairingMentors>()
            .AddSingleton<IAppointments, PartnerAppointments>()
            .AddSingleton<Separations>().AddSingleton<Departures>().AddSingleton<IPartings>(provider => provider.GetRequiredService<Departures>())
            .AddSingleton<IMemberRecords, PairingRecords>();

    public static IServiceCollection AddReminders(this IServiceCollection services, ReminderLimits limits) =>
        services.AddSingleton(limits).AddSingleton<ReminderService>().AddSingleton<ReminderAnswers>().AddSingleton<IMemberRecords, ReminderRecords>();

    public static IServiceCollection AddSessions(this IServiceCollection services) =>
        services.AddSingleton<TakenTimes>().AddSingleton<SessionService>().AddSingleton<SessionScheduling>().AddSingleton<SessionAttendance>().AddSingleton<SessionEditing>()
            .AddSingleton<SessionMoves>().AddSingleton<SessionHosting>().AddSingleton<SessionCalendar>().AddSingleton<SessionPolls>()
            .AddSingleton<IMemberRecords, SessionRecords>().AddSingleton<IMemberRecords, PollRecords>();

    public static IServiceCollection AddDelivery(this IServiceCollection services) => services.AddSingleton<OutboxDelivery>();
}
