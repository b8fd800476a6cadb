using Discord;
using Discord.Rest;
using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Messaging;
using NexusBot.Modules.Rendering;
using NodaTime.Extensions;

namespace NexusBot.Modules.Sessions;

/// <summary>Mirrors a session as an event of Discord's. Whatever becomes of the event, the session stands.</summary>
internal sealed class SessionEvents(ISessionStore sessions, DiscordSocketClient client, SendingPace pace, TimeProvider time) : IMirror
{
    private const int LongestName = 100;
    private const int LongestDescription = 1000;
    private const int LongestLocation = 100;

    public string Kind => Session.EventKind;

    public async Task<EarlierSend> FindEarlierAsync(OutboxClaim claim, RequestOptions options)
    {
        await pace.TakeTurnAsync(options.CancelToken);
        var earlier = (await GuildOf(claim).GetEventsAsync(options))
            .FirstOrDefault(each => each.Description?.EndsWith(claim.Entry.Mark, StringComparison.Ordinal) == true);
        return earlier is null ? new EarlierSend.NotThere() : new EarlierSend.Found(PlaceOf(claim, earlier.Id));
    }

    public async Task<SendResult> ShowAsync(OutboxClaim claim, RequestOptions options)
    {
        var session = await sessions.FindAsync(claim.Entry.Guild, new SessionId(claim.Entry.Subject), options.CancelToken);
        await pace.TakeTurnAsync(options.CancelToken);
        if (claim.Entry.Sent is { } place)
            return await FollowAsync(session, place, claim, options);
        if (session is not { IsOpen: true } || session.Start <= time.GetCurrentInstant())
            return new SendResult.Withdrawn();

        return await CreateAsync(GuildOf(claim), session, claim, options);
    }

    private static MessagePlace PlaceOf(OutboxClaim claim, ulong eventId) => new(new ChannelId(claim.Entry.Guild.Value), new MessageId(eventId));

    private SocketGuild GuildOf(OutboxClaim claim) =>
        client.GetGuild(claim.Entry.Guild.Value) ?? throw new InvalidOperationException("Discord has not shown this guild yet.");

    private static async Task<SendResult> CreateAsync(SocketGuild guild, Session session, OutboxClaim claim, RequestOptions options)
    {
        var voice = VoiceOf(guild, session);
        var created = await guild.CreateEventAsync(
            Graphemes.Cut(session.Content.Title, LongestName),
            session.Start.ToDateTimeOffset(),
            voice is null ? GuildScheduledEventType.External : GuildScheduledEventType.Voice,
            description: Describe(session, claim),
            endTime: session.End.ToDateTimeOffset(),
            channelId: voice?.Id,
            location: voice is null ? LocationOf(guild, session) : null,
            options: options);
        return new SendResult.Sent(PlaceOf(claim, created.Id));
    }

    // An event that somebody deleted stays deleted, and one that has begun or ended follows no plan any more.
    private async Task<SendResult> FollowAsync(Session? session, MessagePlace place, OutboxClaim claim, RequestOptions options)
    {
        var guild = GuildOf(claim);
        if (await guild.GetEventAsync(place.Message.Value, options) is not { } standing)
            return session is null ? new SendResult.Withdrawn() : new SendResult.Sent(place);

        await pace.TakeTurnAsync(options.CancelToken);
        if (session is null)
            await standing.DeleteAsync(options);
        else if (IsToEnd(session, standing))
            await standing.EndAsync(options);
        else if (session.IsOpen && standing.Status == GuildScheduledEventStatus.Scheduled && session.Start > time.GetCurrentInstant())
            await EditAsync(guild, standing, session, claim, options);

        return session is null ? new SendResult.Withdrawn() : new SendResult.Sent(place);
    }

    // What takes place elsewhere ends by itself, at its time.
    private static bool IsToEnd(Session session, RestGuildEvent standing) =>
        standing.Status is GuildScheduledEventStatus.Scheduled or GuildScheduledEventStatus.Active
        && (session.State == SessionState.Cancelled || (session.State == SessionState.Over && standing.Type != GuildScheduledEventType.External));

    private static Task EditAsync(SocketGuild guild, RestGuildEvent standing, Session session, OutboxClaim claim, RequestOptions options)
    {
        var voice = VoiceOf(guild, session);
        return standing.ModifyAsync(
            changed =>
            {
                changed.Name = Graphemes.Cut(session.Content.Title, LongestName);
                changed.Description = Describe(session, claim);
                changed.StartTime = session.Start.ToDateTimeOffset();
                changed.EndTime = session.End.ToDateTimeOffset();
                changed.Type = voice is null ? GuildScheduledEventType.External : GuildScheduledEventType.Voice;
                changed.ChannelId = voice?.Id;
                if (voice is null)
                    changed.Location = LocationOf(guild, session);
            },
            options);
    }

    // Where the bot may not enter, Discord lets it plan nothing either.
    private static SocketVoiceChannel? VoiceOf(SocketGuild guild, Session session) =>
        session.Content.Place is SessionPlace.InChannel { IsVoice: true } place
        && guild.GetChannel(place.Channel.Value) is SocketVoiceChannel voice
        && guild.CurrentUser.GetPermissions(voice) is var rights
        && rights.Has(ChannelPermission.ViewChannel)
        && rights.Has(ChannelPermission.Connect)
            ? voice
            : null;

    private static string LocationOf(SocketGuild guild, Session session) =>
        Graphemes.Cut(SessionPlaces.Describe(session.Content.Place, guild), LongestLocation);

    private static string Describe(Session session, OutboxClaim claim) =>
        $"{Graphemes.Cut(session.Content.Text ?? "", LongestDescription - claim.Entry.Mark.Length - 2)}\n\n{claim.Entry.Mark}".TrimStart();
}
