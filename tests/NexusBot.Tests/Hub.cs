using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NexusBot.Core.Pairing.Planning;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;
using NexusBot.Storage;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Tests;

/// <summary>The real services over a store in memory, with a clock that stands still and a messenger that is told what to say.</summary>
internal sealed class Hub : IDisposable
{
    public static readonly RoleId MentorRole = new(800);
    public static readonly ChannelId LearningsChannel = new(500);
    public static readonly ChannelId ChallengesChannel = new(501);

    private static readonly GuildId s_guild = new(900);

    private readonly ServiceProvider _services;
    private ulong _interaction = 10_000;

    public Hub()
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(Mock.Of<IOutboxAlarm>())
            .AddSingleton(Messenger.Object)
            .AddInMemoryStorage()
            .AddSingleton<GuildSettingsService>()
            .AddSingleton<AuditTrail>()
            .AddSingleton<MemberService>()
            .AddSingleton(Files.Object)
            .AddSingleton<PictureService>()
            .AddSingleton<PictureEditing>()
            .AddSingleton<ProfileService>()
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
            .AddSingleton<HubExporter>()
            .AddSingleton<ImportDesk>()
            .AddSingleton<ArchiveImport>()
            .AddSingleton<ReminderService>()
            .AddSingleton<ReminderAnswers>()
            .AddSingleton(PairingWeights.Default)
            .AddSingleton(Places.Object)
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
            .AddSingleton<IPartings>(provider => provider.GetRequiredService<Departures>())
            .AddSingleton<PartnerProfiles>()
            .AddSingleton<PartnershipLookup>()
            .AddSingleton<PartnerThanks>()
            .AddSingleton<PartnerMeetings>()
            .AddSingleton<Separations>()
            .AddSingleton<PairingMentors>()
            .AddSingleton<IAppointments, PartnerAppointments>()
            .AddSingleton(new PairingLimits())
            .AddSingleton(Bearers.Object)
            .AddSingleton<IMemberRecords, PairingRecords>()
            .AddSingleton<PersonalRecords>()
            .AddSingleton<IMemberRecords, ProfileRecords>()
            .AddSingleton<IMemberRecords, LearningRecords>()
            .AddSingleton<IMemberRecords, ReminderRecords>()
            .AddSingleton<TakenTimes>()
            .AddSingleton<SessionService>()
            .AddSingleton<SessionScheduling>()
            .AddSingleton<SessionAttendance>()
            .AddSingleton<SessionEditing>()
            .AddSingleton<SessionMoves>()
            .AddSingleton(GuildMembers.Object)
            .AddSingleton<SessionHosting>()
            .AddSingleton<SessionCalendar>()
            .AddSingleton<SessionPolls>()
            .AddSingleton<OutboxDelivery>()
            .BuildServiceProvider();
    }

    /// <summary>Monday 23 November 2026, 14:00 UTC.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 14, 0, 0, TimeSpan.Zero));

    public Mock<IMessenger> Messenger { get; } = new(MockBehavior.Strict);

    /// <summary>What members attached, as a test says.</summary>
    public Mock<IMemberFiles> Files { get; } = new();

    /// <summary>Who wrote in partners' threads, as a test says.</summary>
    public Mock<IMeetingPlaces> Places { get; } = new();

    /// <summary>Who bears which role now, as a test says.</summary>
    public Mock<IRoleBearers> Bearers { get; } = new();

    /// <summary>Who is in the guild, as a test says.</summary>
    public Mock<IGuildMembers> GuildMembers { get; } = new();

    public Instant Now => Time.GetCurrentInstant();

    public LearningService Learnings => Get<LearningService>();

    public PictureEditing PictureEditing => Get<PictureEditing>();

    public IPictureStore Pictures => Get<IPictureStore>();

    public LearningEditing Editing => Get<LearningEditing>();

    public LearningRemoval Removal => Get<LearningRemoval>();

    public ChallengeService Challenges => Get<ChallengeService>();

    public MessageSavingService Savings => Get<MessageSavingService>();

    public LearningReviews Reviews => Get<LearningReviews>();

    public LearningReports Reports => Get<LearningReports>();

    public ILearningArchive Archive => Get<ILearningArchive>();

    public IEnumerable<IErasable> Erasables => Get<IEnumerable<IErasable>>();

    public HubExporter Exporter => Get<HubExporter>();

    public ImportDesk Desk => Get<ImportDesk>();

    public ArchiveImport ArchiveImport => Get<ArchiveImport>();

    public LearningSearch Search => Get<LearningSearch>();

    public ReminderService Reminders => Get<ReminderService>();

    public ReminderAnswers ReminderAnswers => Get<ReminderAnswers>();

    public SessionService Sessions => Get<SessionService>();

    public SessionScheduling Scheduling => Get<SessionScheduling>();

    public SessionAttendance Attendance => Get<SessionAttendance>();

    public SessionEditing SessionEditing => Get<SessionEditing>();

    public SessionHosting Hosting => Get<SessionHosting>();

    public SessionMoves SessionMoves => Get<SessionMoves>();

    public SessionPolls Polls => Get<SessionPolls>();

    public ISessionStore SessionStore => Get<ISessionStore>();

    public ProfileService Profiles => Get<ProfileService>();

    public MemberService Members => Get<MemberService>();

    public NoticeService Notices => Get<NoticeService>();

    public PersonalRecords Records => Get<PersonalRecords>();

    public GuildSettingsService Settings => Get<GuildSettingsService>();

    public IOutboxStore Outbox => Get<IOutboxStore>();

    public OutboxDelivery Delivery => Get<OutboxDelivery>();

    public INoticeStore NoticeStore => Get<INoticeStore>();

    public IAuditStore Audit => Get<IAuditStore>();

    public AuditTrail Trail => Get<AuditTrail>();

    /// <summary>A learner. Like the others, with a new interaction each time.</summary>
    public Caller Amina => Member(101);

    /// <summary>Another learner.</summary>
    public Caller Brian => Member(102);

    /// <summary>Bears the mentor role.</summary>
    public Caller Grace => Member(103) with { Roles = new HashSet<RoleId> { MentorRole } };

    /// <summary>May manage the server.</summary>
    public Caller Wanjiru => Member(104) with { ManagesGuild = true };

    /// <summary>Amina in another guild, where she may do everything.</summary>
    public Caller Elsewhere => Member(101) with { Guild = new GuildId(901), ManagesGuild = true };

    public T Pairing<T>()
        where T : notnull => Get<T>();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public Caller Member(ulong id) => new(
        s_guild, new MemberId(id), new HashSet<RoleId>(), ManagesGuild: false, new InteractionId(++_interaction), new ChannelId(600));

    public async Task<Learning> ShareAsync(Caller caller, ShareLearning? request = null)
    {
        var outcome = await Learnings.ShareAsync(caller, request ?? Some.ShareLearning(), TestToken);
        Assert.Null(outcome.Refusal);
        return outcome.Value!.Learning;
    }

    public async Task SetUpAsync()
    {
        await Settings.SetChannelAsync(Wanjiru, ChannelPurpose.Learnings, Some.Chosen(LearningsChannel), TestToken);
        await Settings.SetRoleAsync(Wanjiru, RolePurpose.Mentor, new RoleChoice(MentorRole, IsManaged: false), TestToken);
    }

    public void Dispose() => _services.Dispose();

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
