using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Reminders;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class OutboxStoreContract(IStoreProvider provider) : StoreContract(provider)
{
    private static readonly Duration s_lease = Duration.FromMinutes(1);
    private static readonly Instant s_later = Some.Now + Duration.FromMinutes(30);

    private readonly Learning _learning = Some.Learning();

    [Fact]
    public async Task What_is_claimed_is_not_claimed_again_before_the_lease_ends()
    {
        await PutAsync();

        var first = await ClaimAsync(Some.Now);
        var second = await ClaimAsync(Some.Now);
        var afterLease = await ClaimAsync(Some.Now + s_lease);

        Assert.Null(Assert.Single(first).UnknownSince);
        Assert.Empty(second);
        Assert.Equal(Some.Now, Assert.Single(afterLease).UnknownSince);
    }

    [Fact]
    public async Task What_is_not_due_is_not_claimed()
    {
        var reminder = Some.Reminder();
        await Stores.Reminders.TryAddAsync(reminder, Some.Message(reminder), Some.Limits, Some.Mark(), TestToken);

        Assert.Empty(await ClaimAsync(reminder.Due - Duration.FromMilliseconds(1)));
        Assert.Single(await ClaimAsync(reminder.Due));
    }

    [Fact]
    public async Task The_oldest_comes_first_and_no_more_than_asked_for()
    {
        List<Reminder> reminders =
        [
            Some.Reminder(Duration.FromMinutes(3)),
            Some.Reminder(Duration.FromMinutes(1)),
            Some.Reminder(Duration.FromMinutes(2)),
        ];
        foreach (var reminder in reminders)
            await Stores.Reminders.TryAddAsync(reminder, Some.Message(reminder), Some.Limits, Some.Mark(), TestToken);

        var claims = await ClaimAsync(s_later, new ClaimRoom(2));

        Assert.Equal([reminders[1].Id.Value, reminders[2].Id.Value], claims.Select(claim => claim.Entry.Subject));
    }

    [Fact]
    public async Task Two_claimers_never_get_the_same()
    {
        for (var i = 0; i < 20; i++)
        {
            var reminder = Some.Reminder();
            await Stores.Reminders.TryAddAsync(reminder, Some.Message(reminder), Some.Limits, Some.Mark(), TestToken);
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ClaimAsync(s_later, new ClaimRoom(7))));

        Assert.Equal(20, claims.SelectMany(claimed => claimed).Select(claim => claim.Entry.Id).Distinct().Count());
        Assert.Equal(20, claims.Sum(claimed => claimed.Count));
    }

    [Fact]
    public async Task What_is_complete_is_not_due_and_says_where_it_stands()
    {
        await PutAsync();
        await Stores.Outbox.CompleteAsync(await ClaimOneAsync(Some.Now), Some.Place, Some.Now, TestToken);

        Assert.Null(await Stores.Outbox.NextDueAsync(TestToken));
        Assert.Equal(Some.Place, (await FindAsync())!.Sent);
    }

    [Fact]
    public async Task What_changed_while_it_was_sent_is_due_again_at_once()
    {
        await PutAsync();
        var claim = await ClaimOneAsync(Some.Now);
        await Stores.Learnings.AddHelpfulAsync(Some.Guild, _learning.Id, Some.Mark(Some.Brian), TestToken);
        Assert.Empty(await ClaimAsync(Some.Now));

        await Stores.Outbox.CompleteAsync(claim, Some.Place, Some.Now, TestToken);

        var again = await ClaimOneAsync(Some.Now);
        Assert.Equal((2, Some.Place), (again.Entry.Wanted, again.Entry.Sent));
    }

    [Fact]
    public async Task What_was_not_sent_is_due_when_it_was_put_off_to_and_nothing_is_unknown()
    {
        await PutAsync();
        await Stores.Outbox.RetryAsync(await ClaimOneAsync(Some.Now), s_later, TestToken);

        Assert.Empty(await ClaimAsync(Some.Now + s_lease));
        var again = await ClaimOneAsync(s_later);
        Assert.Null(again.UnknownSince);
        Assert.Equal(2, again.Entry.Attempts);
    }

    [Fact]
    public async Task What_may_have_been_sent_stays_unknown_from_its_first_claim_on()
    {
        await PutAsync();
        await Stores.Outbox.RetryUnknownAsync(await ClaimOneAsync(Some.Now), s_later, TestToken);
        await Stores.Outbox.RetryUnknownAsync(await ClaimOneAsync(s_later), s_later, TestToken);

        Assert.Equal(Some.Now, (await ClaimOneAsync(s_later)).UnknownSince);
    }

    [Fact]
    public async Task A_claim_that_was_overtaken_changes_nothing()
    {
        await PutAsync();
        var overtaken = await ClaimOneAsync(Some.Now);
        var current = await ClaimOneAsync(Some.Now + s_lease);

        await Stores.Outbox.ParkAsync(overtaken, "late", s_later, TestToken);
        await Stores.Outbox.RemoveAsync(overtaken, TestToken);
        await Stores.Outbox.CompleteAsync(current, Some.Place, s_later, TestToken);

        var entry = await FindAsync();
        Assert.Equal((null, Some.Place), (entry!.ParkedReason, entry.Sent!.Value));
    }

    [Fact]
    public async Task A_closed_address_gives_way_to_the_fallback_once()
    {
        var reminder = Some.Reminder();
        await Stores.Reminders.TryAddAsync(reminder, Some.Message(reminder), Some.Limits, Some.Mark(), TestToken);

        await Stores.Outbox.FallBackAsync(await ClaimOneAsync(reminder.Due), reminder.Due, TestToken);

        var again = await ClaimOneAsync(reminder.Due);
        Assert.Equal(new Address.GuildChannel(reminder.AskedIn), again.Entry.Address);
        Assert.Null(again.Entry.Fallback);
        Assert.Equal(reminder.Due, again.Entry.Due);
    }

    [Fact]
    public async Task What_is_parked_is_not_due_until_its_subject_changes()
    {
        await PutAsync();
        await Stores.Outbox.ParkAsync(await ClaimOneAsync(Some.Now), "channel deleted", Some.Now, TestToken);
        Assert.Null(await Stores.Outbox.NextDueAsync(TestToken));
        Assert.Equal("channel deleted", (await FindAsync())!.ParkedReason);

        var edited = _learning with { Version = 2 };
        await Stores.Learnings.EditAsync(edited, Some.Mark(), Some.Card(edited, new ChannelId(501)));

        var again = await ClaimOneAsync(Some.Now);
        Assert.Equal(new Address.GuildChannel(new ChannelId(501)), again.Entry.Address);
        Assert.Null(again.Entry.ParkedReason);
    }

    [Fact]
    public async Task What_moves_to_another_address_while_the_old_one_fails_is_not_parked_with_it()
    {
        await PutAsync();
        var claim = await ClaimOneAsync(Some.Now);
        var edited = _learning with { Version = 2 };
        await Stores.Learnings.EditAsync(edited, Some.Mark(), Some.Card(edited, new ChannelId(501)));

        await Stores.Outbox.ParkAsync(claim, "channel deleted", Some.Now, TestToken);

        var again = await ClaimOneAsync(Some.Now);
        Assert.Equal((new Address.GuildChannel(new ChannelId(501)), null), (again.Entry.Address, again.Entry.ParkedReason));
    }

    [Fact]
    public async Task A_card_that_stands_stays_where_it_is_when_the_channel_for_new_ones_changes()
    {
        await PutAsync();
        await Stores.Outbox.CompleteAsync(await ClaimOneAsync(Some.Now), Some.Place, Some.Now, TestToken);

        var edited = _learning with { Version = 2 };
        await Stores.Learnings.EditAsync(edited, Some.Mark(), Some.Card(edited, new ChannelId(501)));

        var again = await ClaimOneAsync(Some.Now);
        Assert.Equal((new Address.GuildChannel(Some.Channel), Some.Place), (again.Entry.Address, again.Entry.Sent));
    }

    [Fact]
    public async Task What_is_removed_is_gone()
    {
        await PutAsync();
        await Stores.Outbox.RemoveAsync(await ClaimOneAsync(Some.Now), TestToken);

        Assert.Null(await FindAsync());
        Assert.Null(await Stores.Outbox.NextDueAsync(TestToken));
    }

    [Fact]
    public async Task Erasing_a_guild_forgets_its_entries()
    {
        await PutAsync();
        await Stores.Outbox.EraseGuildAsync(Some.Guild, TestToken);

        Assert.Null(await FindAsync());
    }

    private Task<Learning?> PutAsync() => Stores.Learnings.TryAddAsync(_learning, _ => Some.Card(_learning), Some.Mark(), TestToken);

    private Task<OutboxEntry?> FindAsync() => Stores.Outbox.FindAsync(Learning.CardKind, _learning.Id.Value, TestToken);

    private Task<IReadOnlyList<OutboxClaim>> ClaimAsync(Instant now, ClaimRoom? room = null) =>
        Stores.Outbox.ClaimDueAsync(now, s_lease, room ?? new ClaimRoom(10), TestToken);

    private async Task<OutboxClaim> ClaimOneAsync(Instant now) => Assert.Single(await ClaimAsync(now));
}
