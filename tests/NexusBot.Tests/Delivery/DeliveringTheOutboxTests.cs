using Moq;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Reminders;
using NodaTime;

namespace NexusBot.Tests.Delivery;

public sealed class DeliveringTheOutboxTests : IDisposable
{
    private static readonly MessagePlace s_place = new(new ChannelId(500), new MessageId(700));

    private readonly Hub _hub = new();
    private readonly List<OutboxClaim> _sent = [];

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task What_is_due_is_sent_once_and_the_next_moment_is_told()
    {
        Answers(new SendResult.Sent(s_place));
        var due = await RemindAsync("in 10 minutes");
        var later = await RemindAsync("in 2 hours");
        _hub.Time.Advance(TimeSpan.FromMinutes(10));

        var next = await DeliverAsync();
        await DeliverAsync();

        Assert.Equal(due.Id.Value, Assert.Single(_sent).Entry.Subject);
        Assert.Equal(later.Due, next);
        Assert.Equal(s_place, (await EntryOfAsync(due)).Sent);
    }

    [Fact]
    public async Task To_one_address_they_go_in_the_order_in_which_they_are_due()
    {
        Answers(new SendResult.Sent(s_place));
        foreach (var minutes in Enumerable.Range(1, 30).Reverse())
            await RemindAsync($"in {minutes} minutes");
        _hub.Time.Advance(TimeSpan.FromHours(1));

        await DeliverAsync();

        Assert.Equal(30, _sent.Count);
        Assert.Equal(_sent.Select(claim => claim.Entry.Due).Order(), _sent.Select(claim => claim.Entry.Due));
    }

    [Fact]
    public async Task What_was_put_off_comes_when_it_was_put_off_to()
    {
        await RemindAsync("in 10 minutes");
        _hub.Time.Advance(TimeSpan.FromMinutes(10));
        var later = _hub.Now + Duration.FromSeconds(30);
        Answers(new SendResult.TryLater(later), new SendResult.Sent(s_place));

        Assert.Equal(later, await DeliverAsync());
        _hub.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(await DeliverAsync());

        Assert.Equal(2, _sent.Count);
    }

    [Fact]
    public async Task A_closed_direct_message_falls_back_to_where_it_was_asked_once()
    {
        var reminder = await RemindAsync("in 10 minutes");
        _hub.Time.Advance(TimeSpan.FromMinutes(10));
        Answers(new SendResult.Gone("direct messages closed"), new SendResult.Gone("channel deleted"));

        await DeliverAsync();

        Assert.Equal(
            [new Address.DirectMessage(reminder.Member), new Address.GuildChannel(reminder.AskedIn)],
            _sent.Select(claim => claim.Entry.Address));
        Assert.Equal("channel deleted", (await EntryOfAsync(reminder)).ParkedReason);
    }

    [Fact]
    public async Task Who_has_left_is_looked_for_nowhere_else()
    {
        var reminder = await RemindAsync("in 10 minutes");
        _hub.Time.Advance(TimeSpan.FromMinutes(10));
        Answers(new SendResult.Nobody("no guild in common"));

        await DeliverAsync();

        Assert.Equal(new Address.DirectMessage(reminder.Member), Assert.Single(_sent).Entry.Address);
        Assert.Equal("no guild in common", (await EntryOfAsync(reminder)).ParkedReason);
    }

    [Fact]
    public async Task Poison_is_parked_with_its_reason_and_the_others_go_on()
    {
        var poison = await RemindAsync("in 10 minutes");
        var good = await RemindAsync("in 11 minutes");
        _hub.Messenger
            .Setup(m => m.SendAsync(It.IsAny<OutboxClaim>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((OutboxClaim claim, CancellationToken _) =>
                claim.Entry.Subject == poison.Id.Value ? new SendResult.Refused("50035") : new SendResult.Sent(s_place));

        for (var i = 0; i < OutboxDelivery.MaxRefusals; i++)
        {
            _hub.Time.Advance(TimeSpan.FromHours(1));
            await DeliverAsync();
        }

        Assert.Equal("50035", (await EntryOfAsync(poison)).ParkedReason);
        Assert.Equal(s_place, (await EntryOfAsync(good)).Sent);
        Assert.Null(await _hub.Outbox.NextDueAsync(TestToken));
    }

    [Fact]
    public async Task Poison_has_its_own_count_of_refusals_however_often_it_was_put_off_before()
    {
        var reminder = await RemindAsync("in 10 minutes");
        _hub.Time.Advance(TimeSpan.FromMinutes(10));
        Answers([.. Enumerable.Repeat<SendResult>(new SendResult.TryLater(_hub.Now), 5), new SendResult.Refused("50035")]);

        var parkedAfter = 0;
        for (; (await EntryOfAsync(reminder)).ParkedReason is null; parkedAfter++)
        {
            await DeliverAsync();
            _hub.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(5 + OutboxDelivery.MaxRefusals, _sent.Count);
        Assert.InRange(parkedAfter, OutboxDelivery.MaxRefusals, _sent.Count);
    }

    [Fact]
    public async Task However_long_Discord_is_away_it_is_tried_with_growing_pauses()
    {
        var reminder = await RemindAsync("in 10 minutes");
        Fails();
        _hub.Time.Advance(TimeSpan.FromMinutes(10));

        var pauses = new List<Duration>();
        for (var i = 0; i < 12; i++)
        {
            var next = (await DeliverAsync())!.Value;
            pauses.Add(next - _hub.Now);
            _hub.Time.Advance(pauses[^1].ToTimeSpan());
        }

        Assert.Null((await EntryOfAsync(reminder)).ParkedReason);
        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal((5.0, 1800.0), (pauses[0].TotalSeconds, pauses[^1].TotalSeconds));
    }

    [Fact]
    public async Task What_cannot_be_sent_for_a_week_is_parked()
    {
        var (failing, delayed) = (await RemindAsync("in 10 minutes"), await RemindAsync("in 11 minutes", _hub.Brian));
        AnswersEach(delayed, () => new SendResult.TryLater(_hub.Now + Duration.FromHours(12)));
        _hub.Messenger.Finds([], new EarlierSend.NotThere());

        for (var i = 0; i < 15; i++)
        {
            _hub.Time.Advance(TimeSpan.FromHours(12));
            await DeliverAsync();
            _hub.Time.Advance(TimeSpan.FromMinutes(1));
            await DeliverAsync();
        }

        Assert.Equal("no outcome for too long", (await EntryOfAsync(failing)).ParkedReason);
        Assert.Equal("tried for too long", (await EntryOfAsync(delayed)).ParkedReason);
    }

    [Fact]
    public async Task What_fell_due_while_the_bot_was_away_for_more_than_a_week_is_tried_as_patiently()
    {
        var (failing, delayed) = (await RemindAsync("in 10 minutes"), await RemindAsync("in 11 minutes", _hub.Brian));
        _hub.Time.Advance(TimeSpan.FromDays(8));
        AnswersEach(delayed, () => new SendResult.TryLater(_hub.Now + Duration.FromMinutes(1)));
        _hub.Messenger.Finds([], new EarlierSend.NotThere());
        await DeliverAsync();

        Answers(new SendResult.Sent(s_place));
        _hub.Time.Advance(TimeSpan.FromMinutes(1));
        await DeliverAsync();

        Assert.Equal(s_place, (await EntryOfAsync(failing)).Sent);
        Assert.Equal(s_place, (await EntryOfAsync(delayed)).Sent);
    }

    [Fact]
    public async Task What_is_no_more_is_forgotten()
    {
        await _hub.SetUpAsync();
        var learning = await _hub.ShareAsync(_hub.Amina);
        Answers(new SendResult.Withdrawn());

        await DeliverAsync();

        Assert.Null(await _hub.Outbox.FindAsync(Learning.CardKind, learning.Id.Value, TestToken));
    }

    [Fact]
    public async Task A_stop_lets_through_what_is_on_its_way_and_puts_back_what_was_not_begun()
    {
        var begun = await RemindAsync("in 1 minute");
        await RemindAsync("in 2 minutes");
        await RemindAsync("in 3 minutes");
        _hub.Time.Advance(TimeSpan.FromMinutes(10));
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(TestToken);
        _hub.Messenger
            .Setup(m => m.SendAsync(It.IsAny<OutboxClaim>(), It.IsAny<CancellationToken>()))
            .Returns(async (OutboxClaim _, CancellationToken token) =>
            {
                await stopping.CancelAsync();
                token.ThrowIfCancellationRequested();
                return new SendResult.Sent(s_place);
            });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _hub.Delivery.DeliverDueAsync(stopping.Token));

        var claims = await _hub.Outbox.ClaimDueAsync(_hub.Now, Duration.FromMinutes(2), new ClaimRoom(10), TestToken);
        Assert.Equal(s_place, (await EntryOfAsync(begun)).Sent);
        Assert.Equal(2, claims.Count);
        Assert.All(claims, claim => Assert.Null(claim.UnknownSince));
    }

    private void Answers(params SendResult[] results) => _hub.Messenger.Answers(_sent, results);

    private void AnswersEach(Reminder delayed, Func<SendResult> answer) => _hub.Messenger
        .Setup(m => m.SendAsync(It.IsAny<OutboxClaim>(), It.IsAny<CancellationToken>()))
        .ReturnsAsync((OutboxClaim claim, CancellationToken _) =>
            claim.Entry.Subject == delayed.Id.Value ? answer() : throw new HttpRequestException());

    private void Fails()
    {
        _hub.Messenger.Fails();
        _hub.Messenger.Finds([], new EarlierSend.NotThere());
    }

    private async Task<Reminder> RemindAsync(string when, Caller? member = null) =>
        (await _hub.Reminders.RemindAsync(member ?? _hub.Amina, new RemindMe("Review", when, null), TestToken)).Value!;

    private async Task<OutboxEntry> EntryOfAsync(Reminder reminder) =>
        (await _hub.Outbox.FindAsync(Reminder.OutboxKind, reminder.Id.Value, TestToken))!;

    private Task<Instant?> DeliverAsync() => _hub.Delivery.DeliverDueAsync(TestToken);
}
