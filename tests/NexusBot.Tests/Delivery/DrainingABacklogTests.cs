using Moq;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Reminders;
using NodaTime;

namespace NexusBot.Tests.Delivery;

public sealed class DrainingABacklogTests : IDisposable
{
    private static readonly MessagePlace s_place = new(new ChannelId(500), new MessageId(700));

    private readonly Hub _hub = new();
    private readonly List<OutboxClaim> _sent = [];

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task What_is_behind_one_that_is_put_off_waits_with_it_and_comes_after_it()
    {
        for (var minutes = 1; minutes <= 30; minutes++)
            await RemindAsync($"in {minutes} minutes");
        var other = await RemindAsync("in 20 minutes", _hub.Brian);
        _hub.Time.Advance(TimeSpan.FromHours(1));
        var later = _hub.Now + Duration.FromSeconds(30);
        Answers(new SendResult.TryLater(later), new SendResult.Sent(s_place));

        var next = await DeliverAsync();
        var sentAtFirst = _sent.Select(claim => claim.Entry.Subject).ToList();
        _hub.Time.Advance(TimeSpan.FromSeconds(30));
        var afterwards = await DeliverAsync();

        Assert.Equal((later, null), (next, afterwards));
        Assert.Equal(2, sentAtFirst.Count);
        Assert.Contains(other.Id.Value, sentAtFirst);
        var own = _sent[2..];
        Assert.Equal(30, own.Count);
        Assert.Equal(own.Select(claim => claim.Entry.Due).Order(), own.Select(claim => claim.Entry.Due));
        Assert.All(own[1..], claim => Assert.Equal(1, claim.Entry.Attempts));
    }

    [Fact]
    public async Task A_crowded_address_does_not_hold_up_what_comes_after_it_for_another()
    {
        for (var i = 0; i < 40; i++)
            await RemindAsync("in 10 minutes");
        var other = await RemindAsync("in 11 minutes", _hub.Brian);
        _hub.Time.Advance(TimeSpan.FromMinutes(11));
        var crowded = new TaskCompletionSource<SendResult>();
        var isOtherSent = new TaskCompletionSource();
        _hub.Messenger.Setup(m => m.SendAsync(It.IsAny<OutboxClaim>(), It.IsAny<CancellationToken>())).Returns((OutboxClaim claim, CancellationToken _) =>
        {
            if (claim.Entry.Subject != other.Id.Value)
                return crowded.Task;

            isOtherSent.SetResult();
            return Task.FromResult<SendResult>(new SendResult.Sent(s_place));
        });

        var delivering = DeliverAsync();
        await isOtherSent.Task.WaitAsync(TestToken);
        crowded.SetResult(new SendResult.Sent(s_place));

        Assert.Null(await delivering);
        Assert.Null(await _hub.Outbox.NextDueAsync(TestToken));
    }

    [Fact]
    public async Task While_Discord_is_away_one_at_a_time_finds_out_and_then_all_come_oldest_first()
    {
        var members = Enumerable.Range(1, 40).Select(i => _hub.Member((ulong)(2000 + i))).ToList();
        foreach (var member in members)
            await RemindAsync($"in {member.Member.Value - 2000} minutes", member);
        _hub.Time.Advance(TimeSpan.FromHours(1));
        var tried = 0;
        _hub.Messenger
            .Setup(m => m.SendAsync(It.IsAny<OutboxClaim>(), It.IsAny<CancellationToken>()))
            .Returns((OutboxClaim _, CancellationToken _) => Task.FromException<SendResult>(new HttpRequestException($"{++tried}")));
        _hub.Messenger.Finds([], new EarlierSend.NotThere());

        var probes = new List<int>();
        for (var i = 0; i < 8; i++)
        {
            var before = tried;
            var next = await DeliverAsync();
            probes.Add(tried - before);
            Assert.InRange(next!.Value - _hub.Now, Duration.FromSeconds(1), Duration.FromMinutes(1));
            _hub.Time.Advance((next.Value - _hub.Now).ToTimeSpan());
        }

        Assert.InRange(probes[0], 3, 12);
        Assert.All(probes[1..], count => Assert.Equal(1, count));
        Answers(new SendResult.Sent(s_place));
        while (await DeliverAsync() is { } more)
            _hub.Time.Advance(Duration.Max(more - _hub.Now, Duration.Zero).ToTimeSpan());
        Assert.Equal(40, _sent.Select(claim => claim.Entry.Subject).Distinct().Count());
        Assert.Equal(40, _sent.Count);
        var untried = _sent.Where(claim => claim.Entry.Attempts == 1).Select(claim => claim.Entry.Due).ToList();
        Assert.Equal(untried.Order(), untried);
    }

    [Fact]
    public async Task A_clock_that_jumps_while_one_is_on_its_way_does_not_send_it_twice()
    {
        await RemindAsync("in 10 minutes");
        var second = await RemindAsync("in 20 minutes", _hub.Brian);
        _hub.Time.Advance(TimeSpan.FromMinutes(10));
        var (begun, ends, isSecondSent) = (new TaskCompletionSource(), new TaskCompletionSource<SendResult>(), new TaskCompletionSource());
        _hub.Messenger.Setup(m => m.SendAsync(It.IsAny<OutboxClaim>(), It.IsAny<CancellationToken>())).Returns((OutboxClaim claim, CancellationToken _) =>
        {
            _sent.Add(claim);
            (claim.Entry.Subject == second.Id.Value ? isSecondSent : begun).TrySetResult();
            return claim.Entry.Subject == second.Id.Value ? Task.FromResult<SendResult>(new SendResult.Sent(s_place)) : ends.Task;
        });
        var delivering = DeliverAsync();
        await begun.Task.WaitAsync(TestToken);

        _hub.Time.Advance(TimeSpan.FromHours(1));
        while (await Task.WhenAny(isSecondSent.Task, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestToken)) != isSecondSent.Task)
            _hub.Time.Advance(TimeSpan.FromSeconds(1));

        ends.SetResult(new SendResult.Sent(s_place));

        Assert.Null(await delivering);
        Assert.Equal(2, _sent.Count);
    }

    private void Answers(params SendResult[] results) => _hub.Messenger.Answers(_sent, results);

    private async Task<Reminder> RemindAsync(string when, Caller? member = null) =>
        (await _hub.Reminders.RemindAsync(member ?? _hub.Amina, new RemindMe("Review", when, null), TestToken)).Value!;

    private Task<Instant?> DeliverAsync() => _hub.Delivery.DeliverDueAsync(TestToken);
}
