using System.Collections.Concurrent;
using Moq;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Reminders;

namespace NexusBot.Tests.Delivery;

public sealed class DeliveringAfterAnOutageTests : IDisposable
{
    private const int Guilds = 4;
    private const int MembersEach = 10;
    private const int RemindersEach = ReminderLimits.DefaultOfMember;

    private readonly Hub _hub = new();
    private readonly ConcurrentQueue<OutboxEntry> _sent = new();
    private int _inFlight;
    private int _mostInFlight;

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_piled_up_in_six_hours_comes_once_each_a_few_at_a_time_and_the_oldest_first()
    {
        _hub.Messenger
            .Setup(m => m.SendAsync(It.IsAny<OutboxClaim>(), It.IsAny<CancellationToken>()))
            .Returns((OutboxClaim claim, CancellationToken _) => SendAsync(claim));
        for (var minute = RemindersEach; minute >= 1; minute--)
        {
            foreach (var member in Members())
                Assert.Null((await _hub.Reminders.RemindAsync(member, new RemindMe("Review", $"in {minute * 7} minutes", null), TestToken)).Refusal);
        }
        _hub.Time.Advance(TimeSpan.FromHours(6));

        await _hub.Delivery.DeliverDueAsync(TestToken);

        Assert.Equal(Guilds * MembersEach * RemindersEach, _sent.Count);
        Assert.Equal(_sent.Count, _sent.Select(entry => entry.Id).Distinct().Count());
        Assert.All(_sent.GroupBy(entry => entry.Address), entries =>
            Assert.Equal(entries.Select(entry => entry.Due).Order(), entries.Select(entry => entry.Due)));
        // A thousand are held at once and go out side by side: only among them may a younger entry overtake an older one.
        Assert.All(_sent.Zip(_sent.Skip(1000)), pair => Assert.True(pair.First.Due <= pair.Second.Due));
        Assert.InRange(_mostInFlight, 1, 12);
    }

    public void Dispose() => _hub.Dispose();

    private IEnumerable<Caller> Members() =>
        from guild in Enumerable.Range(0, Guilds)
        from member in Enumerable.Range(0, MembersEach)
        select _hub.Member((ulong)(1000 + (guild * MembersEach) + member)) with { Guild = new GuildId((ulong)(900 + guild)) };

    private async Task<SendResult> SendAsync(OutboxClaim claim)
    {
        var now = Interlocked.Increment(ref _inFlight);
        _mostInFlight = Math.Max(_mostInFlight, now);
        _sent.Enqueue(claim.Entry);
        await Task.Yield();
        Interlocked.Decrement(ref _inFlight);
        return new SendResult.Sent(new MessagePlace(new ChannelId(500), new MessageId(700)));
    }
}
