using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Reminders;
using NodaTime;

namespace NexusBot.Tests.Delivery;

public sealed class DeliveringAfterACrashTests : IDisposable
{
    private static readonly MessagePlace s_place = new(new ChannelId(500), new MessageId(700));

    private readonly Hub _hub = new();
    private readonly List<OutboxClaim> _sent = [];
    private readonly List<OutboxClaim> _lookedFor = [];

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Before_the_answer_the_message_is_looked_for_and_found()
    {
        var reminder = await RemindAsync("in 10 minutes");
        var crashed = await CrashAfterClaimAsync();
        Finds(new EarlierSend.Found(s_place));

        await DeliverAsync();

        Assert.Equal(crashed, Assert.Single(_lookedFor).UnknownSince);
        Assert.Empty(_sent);
        Assert.Equal(s_place, (await EntryOfAsync(reminder)).Sent);
    }

    [Fact]
    public async Task Before_the_send_the_message_is_looked_for_and_then_sent()
    {
        await RemindAsync("in 10 minutes");
        await CrashAfterClaimAsync();
        Finds(new EarlierSend.NotThere());
        Answers(new SendResult.Sent(s_place));

        await DeliverAsync();

        Assert.False(Assert.Single(_sent).PerhapsRepeated);
    }

    [Fact]
    public async Task Where_the_history_cannot_be_read_it_is_sent_again_and_says_so()
    {
        await RemindAsync("in 10 minutes");
        await CrashAfterClaimAsync();
        Finds(new EarlierSend.Unreadable());
        Answers(new SendResult.Sent(s_place));

        await DeliverAsync();

        Assert.True(Assert.Single(_sent).PerhapsRepeated);
        Assert.Equal(1, _hub.Delivery.PerhapsRepeated);
    }

    [Fact]
    public async Task What_stays_unreadable_stays_unknown()
    {
        await RemindAsync("in 10 minutes");
        await CrashAfterClaimAsync();
        Finds(new EarlierSend.Unreadable());
        Answers(new SendResult.TryLater(_hub.Now), new SendResult.Sent(s_place));

        await DeliverAsync();

        Assert.Equal([true, true], _sent.Select(claim => claim.PerhapsRepeated));
    }

    [Fact]
    public async Task A_lost_answer_is_like_a_crash()
    {
        await RemindAsync("in 10 minutes");
        _hub.Time.Advance(TimeSpan.FromMinutes(10));
        _hub.Messenger.Fails();

        var next = await DeliverAsync();

        Assert.Equal(_hub.Now + Duration.FromSeconds(5), next);
        _hub.Time.Advance(TimeSpan.FromSeconds(5));
        Finds(new EarlierSend.Found(s_place));
        Assert.Null(await DeliverAsync());
        Assert.Single(_lookedFor);
    }

    [Fact]
    public async Task A_card_that_changed_since_the_send_that_was_found_is_edited()
    {
        await _hub.SetUpAsync();
        var learning = await _hub.ShareAsync(_hub.Amina);
        await CrashAfterClaimAsync();
        await _hub.Learnings.MarkHelpfulAsync(_hub.Brian, learning.Id, TestToken);
        Finds(new EarlierSend.Found(s_place));
        Answers(new SendResult.Sent(s_place));

        await DeliverAsync();

        Assert.Equal(s_place, Assert.Single(_sent).Entry.Sent);
    }

    private void Answers(params SendResult[] results) => _hub.Messenger.Answers(_sent, results);

    private void Finds(EarlierSend earlier) => _hub.Messenger.Finds(_lookedFor, earlier);

    // Who claims and never answers has crashed; the lease ends by itself.
    private async Task<Instant> CrashAfterClaimAsync()
    {
        _hub.Time.Advance(TimeSpan.FromMinutes(10));
        var claimed = _hub.Now;
        Assert.Single(await _hub.Outbox.ClaimDueAsync(claimed, Duration.FromMinutes(2), new ClaimRoom(10), TestToken));
        _hub.Time.Advance(TimeSpan.FromMinutes(2));
        return claimed;
    }

    private async Task<Reminder> RemindAsync(string when) =>
        (await _hub.Reminders.RemindAsync(_hub.Amina, new RemindMe("Review", when, null), TestToken)).Value!;

    private async Task<OutboxEntry> EntryOfAsync(Reminder reminder) =>
        (await _hub.Outbox.FindAsync(Reminder.OutboxKind, reminder.Id.Value, TestToken))!;

    private Task<Instant?> DeliverAsync() => _hub.Delivery.DeliverDueAsync(TestToken);
}
