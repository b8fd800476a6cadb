using Discord.Interactions;
using Discord.WebSocket;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using NexusBot.Core;
using NexusBot.Core.Guilds;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Learnings.Search;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NexusBot.Core.Pairing.Planning;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;
using NexusBot.Modules;
using NexusBot.Modules.Messaging;

namespace NexusBot.Tests.Modules;

/// <summary>The commands as the bot loads them, without a connection and over stores that nobody asks.</summary>
public sealed class LoadedCommands : IAsyncLifetime
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddSingleton(_ => new DiscordSocketClient())
        .AddSingleton(Mock.Of<ILearningStore>())
        .AddSingleton(Mock.Of<ILearningArchive>())
        .AddSingleton(Mock.Of<IPictureStore>())
        .AddSingleton(Mock.Of<IMemberFiles>())
        .AddSingleton(Mock.Of<ILearningIndex>())
        .AddSingleton(Mock.Of<IReminderStore>())
        .AddSingleton(Mock.Of<ISessionStore>())
        .AddSingleton(Mock.Of<ISessionPollStore>())
        .AddSingleton(Mock.Of<IGuildSettingsStore>())
        .AddSingleton(Mock.Of<IMemberStore>())
        .AddSingleton(Mock.Of<IPartners>())
        .AddSingleton(Mock.Of<IEnrolmentStore>())
        .AddSingleton(Mock.Of<IBlockStore>())
        .AddSingleton(Mock.Of<IRoundStore>())
        .AddSingleton(Mock.Of<IPartnershipStore>())
        .AddSingleton(Mock.Of<IWaitingStore>())
        .AddSingleton(Mock.Of<INoticeStore>())
        .AddSingleton(Mock.Of<IMessageSavingStore>())
        .AddSingleton(Mock.Of<NexusBot.Core.Delivery.IOutboxStore>())
        .AddSingleton(Mock.Of<IGuildStore>())
        .AddSingleton(Mock.Of<IStoreProbe>())
        .AddSingleton<GuildService>()
        .AddSingleton<GuildSettingsService>()
        .AddSingleton<MemberService>()
        .AddSingleton<PictureService>()
        .AddSingleton<ProfileService>()
        .AddSingleton<DirectCallers>()
        .AddSingleton<LearningService>()
        .AddSingleton<LearningSearch>()
        .AddSingleton(new ReminderLimits())
        .AddSingleton<NoticeService>()
        .AddSingleton<LearningWriter>()
        .AddSingleton<LearningEditing>()
        .AddSingleton<LearningRemoval>()
        .AddSingleton<ChallengeService>()
        .AddSingleton<LearningReviews>()
        .AddSingleton<LearningReports>()
        .AddSingleton<LearningDiscussions>()
        .AddSingleton<MessageSavingService>()
        .AddSingleton<ReminderService>()
        .AddSingleton<ReminderAnswers>()
        .AddSingleton(PairingWeights.Default)
        .AddSingleton(Mock.Of<IPairingAlarm>())
        .AddSingleton<EnrolmentService>()
        .AddSingleton<BlockService>()
        .AddSingleton<PairingOverview>()
        .AddSingleton<RoundPlanning>()
        .AddSingleton<RoundService>()
        .AddSingleton<RoundNotices>()
        .AddSingleton<PairingDesk>()
        .AddSingleton<OnTheSpotChoice>()
        .AddSingleton<PairNow>()
        .AddSingleton<PartnershipCare>()
        .AddSingleton<PartnershipAnswers>()
        .AddSingleton<Departures>()
        .AddSingleton(new PairingLimits())
        .AddSingleton<PairingMentors>()
        .AddSingleton<PartnerProfiles>()
        .AddSingleton<PartnershipLookup>()
        .AddSingleton<PartnerThanks>()
        .AddSingleton<PartnerMeetings>()
        .AddSingleton<Separations>()
        .AddSingleton<IAppointments, PartnerAppointments>()
        .AddSingleton<TakenTimes>()
        .AddSingleton<SessionService>()
        .AddSingleton<SessionScheduling>()
        .AddSingleton<SessionAttendance>()
        .AddSingleton<SessionEditing>()
        .AddSingleton<SessionMoves>()
        .AddSingleton<SessionHosting>()
        .AddModules()
        .BuildServiceProvider();

    public InteractionService Interactions => _services.GetRequiredService<InteractionService>();

    internal IEnumerable<IWording> Wordings => _services.GetServices<IWording>();

    internal IEnumerable<IMirror> Mirrors => _services.GetServices<IMirror>();

    public async ValueTask InitializeAsync() =>
        await _services.GetRequiredService<InteractionDispatcher>().StartAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
