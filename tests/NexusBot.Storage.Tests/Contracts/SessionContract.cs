using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class SessionContract(IStoreProvider provider) : StoreContract(provider)
{
    protected Task<Outcome<Session>> AddAsync(Session session) => Stores.Sessions.TryAddAsync(session, Some.Mark(session.Host), TestToken);

    protected Task<Outcome<Session>> AnswerAsync(Session session, MemberId member, RsvpAnswer answer) =>
        Stores.Sessions.ChangeAsync(Some.Guild, session.Id, Some.Answers(member, answer), Some.Mark(member), TestToken);

    protected Task<Outcome<Session>> ChangeAsync(Session session, Func<Session, Session> change, Instant? at = null) => Stores.Sessions.ChangeAsync(
        Some.Guild,
        session.Id,
        new SessionChange("change", stored => new SessionStep(change(stored))),
        Some.Mark(session.Host) with { At = at ?? Some.Now },
        TestToken);

    protected Task<IReadOnlyList<Session>> AheadAsync(Instant? now = null) => Stores.Sessions.ListAheadAsync(Some.Guild, now ?? Some.Now, TestToken);

    protected Task<OutboxEntry?> CardAsync(Session session) => Stores.Outbox.FindAsync(Session.CardKind, session.Id.Value, TestToken);

    protected async Task<int> ChooseChannelAsync()
    {
        var before = await Stores.Settings.FindAsync(Some.Guild, TestToken) ?? GuildSettings.Defaults(Some.Guild);
        return await DecideAsync(before with { Channels = before.Channels.SetItem(ChannelPurpose.Sessions, Some.Channel), Version = before.Version + 1 });
    }

    protected async Task<int> DecideAsync(GuildSettings settings) => (await Stores.Settings.SaveAsync(
        settings, SettingsReach.Sessions, new AuditEntry(Some.Guild, Some.Brian, Some.Now, AuditKind.SessionReminders, null, null), Some.Mark(), TestToken))!.Value;

    protected async Task DeliverAsync(Instant now)
    {
        foreach (var claim in await Stores.Outbox.ClaimDueAsync(now, Duration.FromMinutes(1), new ClaimRoom(100), TestToken))
            await Stores.Outbox.CompleteAsync(claim, Some.Place, now, TestToken);
    }

    // What members are told by that moment, in the order in which it is due.
    protected async Task<IReadOnlyList<SessionMessage>> DueAsync(Instant by, bool claims = true)
    {
        var due = new List<SessionMessage>();
        foreach (var claim in await Stores.Outbox.ClaimDueAsync(by, Duration.FromMinutes(1), new ClaimRoom(1000), TestToken))
        {
            if (claim.Entry.Kind == SessionMessage.OutboxKind)
                due.Add((await Stores.Sessions.FindMessageAsync(Some.Guild, new SessionMessageId(claim.Entry.Subject), TestToken))!);
            if (!claims)
                await Stores.Outbox.ReleaseAsync([claim], TestToken);
        }

        return due;
    }
}
