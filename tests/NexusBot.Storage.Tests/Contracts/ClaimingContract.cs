using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Reminders;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

/// <summary>Who gets what of the outbox, and what stays behind.</summary>
public abstract class ClaimingContract(IStoreProvider provider) : StoreContract(provider)
{
    private static readonly Duration s_lease = Duration.FromMinutes(1);
    private static readonly Instant s_later = Some.Now + Duration.FromMinutes(30);

    private readonly Learning _learning = Some.Learning();

    [Fact]
    public async Task What_is_held_is_not_claimed_again_even_when_its_lease_has_ended()
    {
        await PutAsync();
        var held = await ClaimAsync(Some.Now);

        var claims = await ClaimAsync(Some.Now + s_lease, new ClaimRoom(10) { Held = held });

        Assert.Single(held);
        Assert.Empty(claims);
    }

    [Fact]
    public async Task What_was_claimed_by_one_who_died_comes_before_what_fell_due_later()
    {
        var first = await RemindAsync(Some.Amina, 2);
        await ClaimAsync(s_later, new ClaimRoom(2));
        var later = await RemindAsync(Some.Amina, 2, afterSeconds: 10);

        var meanwhile = await ClaimAsync(s_later + s_lease - Duration.FromSeconds(1), new ClaimRoom(1));
        var next = await Stores.Outbox.NextDueAsync(TestToken);
        var taken = await ClaimAsync(s_later + s_lease, new ClaimRoom(2));

        Assert.Equal(later[0], Assert.Single(meanwhile).Entry.Subject);
        Assert.Equal(first, taken.Select(claim => claim.Entry.Subject));
        Assert.All(taken, claim => Assert.Equal(s_later, claim.UnknownSince));
        Assert.Equal(Some.Now + Duration.FromSeconds(11), next);
    }

    [Fact]
    public async Task What_is_claimed_can_be_claimed_at_the_end_of_its_lease()
    {
        await RemindAsync(Some.Amina, 1);
        await ClaimAsync(s_later);

        Assert.Equal(s_later + s_lease, await Stores.Outbox.NextDueAsync(TestToken));
    }

    [Fact]
    public async Task To_a_crowded_address_go_the_oldest_and_the_others_are_found_behind_it()
    {
        var crowd = await RemindAsync(Some.Amina, 40);
        var other = Assert.Single(await RemindAsync(Some.Brian, 1, afterSeconds: 100));
        var held = await ClaimAsync(s_later, new ClaimRoom(1));

        var claims = await ClaimAsync(s_later, new ClaimRoom(10) { PerAddress = 3, Held = held });

        Assert.Equal([crowd[1], crowd[2], other], claims.Select(claim => claim.Entry.Subject));
    }

    [Fact]
    public async Task To_a_closed_address_nothing_goes()
    {
        await RemindAsync(Some.Amina, 3);
        var other = Assert.Single(await RemindAsync(Some.Brian, 1));

        var claims = await ClaimAsync(s_later, new ClaimRoom(10) { Closed = [new Address.DirectMessage(Some.Amina)] });

        Assert.Equal(other, Assert.Single(claims).Entry.Subject);
    }

    [Fact]
    public async Task What_was_not_tried_is_due_as_before_and_counts_for_nothing()
    {
        var reminders = await RemindAsync(Some.Amina, 3);
        var claims = await ClaimAsync(s_later);

        await Stores.Outbox.ReleaseAsync([.. claims.Reverse()], TestToken);

        var again = await ClaimAsync(s_later);
        Assert.Equal(reminders, again.Select(claim => claim.Entry.Subject));
        Assert.All(again, claim => Assert.Equal((1, null), (claim.Entry.Attempts, claim.UnknownSince)));
    }

    [Fact]
    public async Task The_next_moment_after_one_passes_over_what_is_due_already()
    {
        var reminder = Some.Reminder(Duration.FromHours(1));
        await Stores.Reminders.TryAddAsync(reminder, Some.Message(reminder), Some.Limits, Some.Mark(), TestToken);
        await PutAsync();

        Assert.Equal(Some.Now, await Stores.Outbox.NextDueAsync(TestToken));
        Assert.Equal(reminder.Due, await Stores.Outbox.NextDueAfterAsync(Some.Now, TestToken));
        Assert.Null(await Stores.Outbox.NextDueAfterAsync(reminder.Due, TestToken));
    }

    [Fact]
    public async Task How_often_it_was_refused_is_kept_until_it_changes()
    {
        await PutAsync();
        var claim = await ClaimOneAsync(Some.Now);
        await Stores.Outbox.RetryAsync(claim with { Entry = claim.Entry with { Refusals = 2 } }, Some.Now, TestToken);
        var kept = (await FindAsync())!.Refusals;

        await Stores.Learnings.AddHelpfulAsync(Some.Guild, _learning.Id, Some.Mark(Some.Brian), TestToken);

        Assert.Equal(2, kept);
        Assert.Equal(0, (await FindAsync())!.Refusals);
    }

    [Fact]
    public async Task What_is_parked_is_counted_and_keeps_its_reason_until_it_changes()
    {
        await PutAsync();
        var reminder = Assert.Single(await RemindAsync(Some.Amina, 1));
        foreach (var claim in await ClaimAsync(s_later))
            await Stores.Outbox.ParkAsync(claim, claim.Entry.Kind, s_later, TestToken);

        var count = await Stores.Outbox.CountParkedAsync(TestToken);
        var card = await FindAsync();
        var message = await Stores.Outbox.FindAsync(Reminder.OutboxKind, reminder, TestToken);
        await Stores.Learnings.AddHelpfulAsync(Some.Guild, _learning.Id, Some.Mark(Some.Brian), TestToken);

        Assert.Equal(2, count);
        Assert.Equal((Learning.CardKind, Reminder.OutboxKind), (card!.ParkedReason, message!.ParkedReason));
        Assert.Null((await FindAsync())!.ParkedReason);
        Assert.Equal(1, await Stores.Outbox.CountParkedAsync(TestToken));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_parked_is_looked_for_later_only_if_it_may_have_been_sent(bool isUnknown)
    {
        await PutAsync();
        var claim = await ClaimOneAsync(Some.Now);
        Instant? unknownSince = isUnknown ? Some.Now : null;
        await Stores.Outbox.ParkAsync(claim with { UnknownSince = unknownSince }, "refused", Some.Now, TestToken);

        await Stores.Learnings.AddHelpfulAsync(Some.Guild, _learning.Id, Some.Mark(Some.Brian), TestToken);

        Assert.Equal(unknownSince, (await ClaimOneAsync(s_later)).UnknownSince);
    }

    private async Task<List<Guid>> RemindAsync(MemberId member, int count, int afterSeconds = 0)
    {
        var reminders = Enumerable.Range(afterSeconds, count).Select(i => Some.Reminder(Duration.FromSeconds(i), member: member)).ToList();
        foreach (var reminder in reminders.AsEnumerable().Reverse())
            await Stores.Reminders.TryAddAsync(reminder, Some.Message(reminder), Some.Limits, Some.Mark(member), TestToken);

        return [.. reminders.Select(reminder => reminder.Id.Value)];
    }

    private Task<Learning?> PutAsync() => Stores.Learnings.TryAddAsync(_learning, _ => Some.Card(_learning), Some.Mark(), TestToken);

    private Task<OutboxEntry?> FindAsync() => Stores.Outbox.FindAsync(Learning.CardKind, _learning.Id.Value, TestToken);

    private Task<IReadOnlyList<OutboxClaim>> ClaimAsync(Instant now, ClaimRoom? room = null) =>
        Stores.Outbox.ClaimDueAsync(now, s_lease, room ?? new ClaimRoom(10), TestToken);

    private async Task<OutboxClaim> ClaimOneAsync(Instant now) => Assert.Single(await ClaimAsync(now));
}
