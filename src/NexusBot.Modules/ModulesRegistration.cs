using Discord.Interactions;
using Discord.WebSocket;
using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Exchange;
using NexusBot.Modules.Learnings;
using NexusBot.Modules.Members;
using NexusBot.Modules.Messaging;
using NexusBot.Modules.Moderation;
using NexusBot.Modules.Pairing;
using NexusBot.Modules.Reminders;
using NexusBot.Modules.Sessions;

namespace NexusBot.Modules;

public static class ModulesRegistration
{
    /// <summary>
    /// Everything that speaks Discord, over a <see cref="DiscordSocketClient"/> and Core's services.
    /// <see cref="InteractionDispatcher"/> is what a host starts and stops.
    /// </summary>
    public static IServiceCollection AddModules(this IServiceCollection services) => services
        .AddSingleton(provider => CreateInteractions(provider.GetRequiredService<DiscordSocketClient>()))
        .AddSingleton<InteractionDispatcher>()
        .AddSingleton<CommandRegistration>()
        .AddSingleton<GuildPresence>()
        .AddSingleton<RestPulse>()
        .AddSingleton<LateAnswers>()
        .AddSingleton<Replies>()
        .AddSingleton<Drafts>()
        .AddSingleton<PictureFiles>()
        .AddSingleton<SendingPace>()
        .AddSingleton<DirectMessages>()
        .AddSingleton<PrivateThreads>()
        .AddSingleton<CardThreads>()
        .AddSingleton<IGuildMembers, GuildMembers>()
        .AddSingleton<PartnersInGuild>()
        .AddSingleton<IMeetingPlaces, MeetingPlaces>()
        .AddSingleton<IRoleBearers, RoleBearers>()
        .AddSingleton<IMessenger, DiscordMessenger>()
        .AddSingleton<HubZip>()
        .AddSingleton<AuditTrailView>()
        .AddSingleton<HubFooter>()
        .AddSingleton<IWording, LearningWording>()
        .AddSingleton<IWording, NoticeWording>()
        .AddSingleton<INoticeRoom, LearningNotices>()
        .AddSingleton<INoticeRoom, PairNotices>()
        .AddSingleton<IWording, SavingQuestionWording>()
        .AddSingleton<IWording, ImportNewsWording>()
        .AddSingleton<IWording, PartnershipWording>()
        .AddSingleton<IWording, NudgeWording>()
        .AddSingleton<IWording, CheckInWording>()
        .AddSingleton<IWording, MeetingWording>()
        .AddSingleton<IWording, ReminderMessages>()
        .AddSingleton<SessionPlanner>()
        .AddSingleton<IWording, SessionWording>()
        .AddSingleton<IWording, SessionMessageWording>()
        .AddSingleton<IWording, SessionTurnWording>()
        .AddSingleton<IWording, PollWording>()
        .AddSingleton<IMirror, SessionThreads>()
        .AddSingleton<IMirror, SessionEvents>();

    private static InteractionService CreateInteractions(DiscordSocketClient client)
    {
        var interactions = new InteractionService(client.Rest, new InteractionServiceConfig
        {
            DefaultRunMode = RunMode.Sync,
            AutoServiceScopes = false,
            ThrowOnError = false,
        });
        interactions.AddTypeConverter<LearningKind>(new EnumConverter<LearningKind>());
        interactions.AddTypeConverter<ChannelPurpose>(new EnumConverter<ChannelPurpose>());
        interactions.AddTypeConverter<RolePurpose>(new EnumConverter<RolePurpose>());
        interactions.AddTypeConverter<ChallengeState>(new EnumConverter<ChallengeState>());
        interactions.AddTypeConverter<ExchangeWay>(new EnumConverter<ExchangeWay>());
        interactions.AddTypeConverter<PairingRhythm>(new EnumConverter<PairingRhythm>());
        interactions.AddTypeConverter<PairingDeed>(new EnumConverter<PairingDeed>());
        interactions.AddTypeConverter<DayOfWeek>(new EnumConverter<DayOfWeek>());
        interactions.AddTypeConverter<Track>(new EnumConverter<Track>());
        interactions.AddTypeConverter<SessionListing>(new EnumConverter<SessionListing>());
        interactions.AddTypeReader<SessionListing>(new EnumReader<SessionListing>());
        interactions.AddTypeReader<SessionVerb>(new EnumReader<SessionVerb>());
        interactions.AddTypeReader<SessionScope>(new EnumReader<SessionScope>());
        interactions.AddTypeReader<RsvpAnswer>(new EnumReader<RsvpAnswer>());
        interactions.AddTypeReader<SessionId>(new GuidIdReader<SessionId>(value => new SessionId(value)));
        interactions.AddTypeReader<SessionPollId>(new GuidIdReader<SessionPollId>(value => new SessionPollId(value)));
        interactions.AddTypeReader<ProfileStep>(new EnumReader<ProfileStep>());
        interactions.AddTypeReader<Erasure>(new EnumReader<Erasure>());
        interactions.AddTypeReader<ProfileFlow>(new EnumReader<ProfileFlow>());
        interactions.AddTypeReader<LearningKind>(new EnumReader<LearningKind>());
        interactions.AddTypeReader<FormKind>(new EnumReader<FormKind>());
        interactions.AddTypeReader<EditedPart>(new EnumReader<EditedPart>());
        interactions.AddTypeReader<SolutionId>(new GuidIdReader<SolutionId>(value => new SolutionId(value)));
        interactions.AddTypeReader<LearningId>(new GuidIdReader<LearningId>(value => new LearningId(value)));
        interactions.AddTypeReader<SavingId>(new GuidIdReader<SavingId>(value => new SavingId(value)));
        interactions.AddTypeReader<PartnershipId>(new GuidIdReader<PartnershipId>(value => new PartnershipId(value)));
        interactions.AddTypeReader<ReminderId>(new GuidIdReader<ReminderId>(value => new ReminderId(value)));
        return interactions;
    }
}
