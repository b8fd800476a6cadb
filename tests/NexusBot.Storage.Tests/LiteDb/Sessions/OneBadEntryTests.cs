using NexusBot.Core.Delivery;
using NexusBot.Core.Sessions;
using NexusBot.Storage.LiteDb;
using NodaTime;

namespace NexusBot.Storage.Tests.LiteDb.Sessions;

public sealed class OneBadEntryTests : IDisposable
{
    private readonly LiteDbStores _stores = LiteDbStores.InMemory();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task What_follows_from_one_cannot_be_worked_out_and_the_others_are_claimed_all_the_same()
    {
        var (bad, good) = (Some.Session(), Some.Session());
        await _stores.All.Sessions.TryAddAsync(bad, Some.Mark(), TestToken);
        await _stores.All.Sessions.TryAddAsync(good, Some.Mark(), TestToken);
        await NeverEndsAsync(bad);

        var claims = await ClaimAsync(good.End);

        Assert.Contains(claims, claim => claim.Entry.Kind == Session.TurnKind && claim.Entry.Subject == good.Id.Value);
        Assert.DoesNotContain(claims, claim => claim.Entry.Kind == Session.TurnKind && claim.Entry.Subject == bad.Id.Value);
        Assert.Equal(SessionState.Over, (await _stores.All.Sessions.FindAnywhereAsync(good.Id, TestToken))!.State);
        Assert.Equal(0, await _stores.All.Outbox.CountParkedAsync(TestToken));
        Assert.Empty(await ClaimAsync(good.End));
        for (var minutes = 2; minutes <= 30; minutes += 2)
            Assert.DoesNotContain(await ClaimAsync(good.End + Duration.FromMinutes(minutes)), claim => claim.Entry.Subject == bad.Id.Value && claim.Entry.Kind == Session.TurnKind);
        var parked = (await _stores.All.Outbox.FindAsync(Session.TurnKind, bad.Id.Value, TestToken))!;
        Assert.Equal("what follows from it could not be worked out", parked.ParkedReason);
        Assert.Equal(1, await _stores.All.Outbox.CountParkedAsync(TestToken));
    }

    [Fact]
    public async Task A_fault_that_passes_ends_nothing()
    {
        var session = Some.Session();
        await _stores.All.Sessions.TryAddAsync(session, Some.Mark(), TestToken);
        await NeverEndsAsync(session);
        await ClaimAsync(session.End);
        await ClaimAsync(session.End + Duration.FromMinutes(2));

        await WriteAsync(session, (int)session.Content.Length.TotalMinutes, session.Start);
        await ClaimAsync(session.End + Duration.FromMinutes(10));

        Assert.Equal(SessionState.Over, (await _stores.All.Sessions.FindAnywhereAsync(session.Id, TestToken))!.State);
    }

    [Fact]
    public async Task It_waits_twice_as_long_each_time()
    {
        var session = Some.Session();
        await _stores.All.Sessions.TryAddAsync(session, Some.Mark(), TestToken);
        await NeverEndsAsync(session);
        await ClaimAsync(session.End);
        await ClaimAsync(session.End + Duration.FromMinutes(2));
        await WriteAsync(session, (int)session.Content.Length.TotalMinutes, session.Start);

        await ClaimAsync(session.End + Duration.FromMinutes(5));
        var early = await _stores.All.Sessions.FindAnywhereAsync(session.Id, TestToken);
        await ClaimAsync(session.End + Duration.FromMinutes(6));

        Assert.Equal(SessionState.Planned, early!.State);
        Assert.Equal(SessionState.Over, (await _stores.All.Sessions.FindAnywhereAsync(session.Id, TestToken))!.State);
    }

    private Task<IReadOnlyList<OutboxClaim>> ClaimAsync(Instant now) =>
        _stores.All.Outbox.ClaimDueAsync(now, Duration.FromHours(9), new ClaimRoom(100), TestToken);

    // Nobody can write such a session; a file from elsewhere may hold one.
    private Task NeverEndsAsync(Session session) => WriteAsync(session, int.MaxValue, Instant.FromUtc(9990, 1, 1, 0, 0));

    private Task WriteAsync(Session session, int minutes, Instant start) => _stores.Store.WriteAsync(
        transaction =>
        {
            var document = transaction.Find("sessions", session.Id.Value)!;
            document["content"]["minutes"] = minutes;
            document["start"] = Keys.Of(start);
            transaction.Update("sessions", document);
        },
        TestToken);
}
