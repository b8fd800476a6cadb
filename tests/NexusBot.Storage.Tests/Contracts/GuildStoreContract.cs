using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Reminders;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class GuildStoreContract(IStoreProvider provider) : StoreContract(provider)
{
    private static readonly Duration s_lease = Duration.FromMinutes(1);

    [Fact]
    public async Task What_is_open_of_a_guild_that_left_waits_and_is_due_as_before_once_it_is_back()
    {
        var reminder = await RemindAsync();
        await Stores.Guilds.LeaveAsync(Some.Guild, Some.Now, TestToken);
        var whileAway = (await Stores.Outbox.NextDueAsync(TestToken), await ClaimAsync(reminder.Due));

        await Stores.Guilds.ArriveAsync(Some.Guild, TestToken);

        Assert.Null(whileAway.Item1);
        Assert.Empty(whileAway.Item2);
        Assert.Equal(reminder.Due, await Stores.Outbox.NextDueAsync(TestToken));
        Assert.Equal(reminder.Id.Value, Assert.Single(await ClaimAsync(reminder.Due)).Entry.Subject);
    }

    [Fact]
    public async Task What_is_put_while_the_guild_is_away_waits_too()
    {
        await Stores.Guilds.LeaveAsync(Some.Guild, Some.Now, TestToken);
        var learning = Some.Learning();
        await Stores.Learnings.TryAddAsync(learning, _ => Some.Card(learning), Some.Mark(), TestToken);

        Assert.Empty(await ClaimAsync(Some.Now));
        await Stores.Guilds.ArriveAsync(Some.Guild, TestToken);
        Assert.Equal(learning.Id.Value, Assert.Single(await ClaimAsync(Some.Now)).Entry.Subject);
    }

    [Fact]
    public async Task What_was_on_its_way_when_the_guild_left_is_written_down_and_not_tried_again_meanwhile()
    {
        var reminder = await RemindAsync();
        var claim = Assert.Single(await ClaimAsync(reminder.Due));
        await Stores.Guilds.LeaveAsync(Some.Guild, Some.Now, TestToken);

        await Stores.Outbox.RetryUnknownAsync(claim, reminder.Due, TestToken);

        Assert.Empty(await ClaimAsync(reminder.Due + Duration.FromDays(1)));
        await Stores.Guilds.ArriveAsync(Some.Guild, TestToken);
        Assert.NotNull(Assert.Single(await ClaimAsync(reminder.Due)).UnknownSince);
    }

    [Fact]
    public async Task The_entries_of_other_guilds_go_on_and_what_was_delivered_stays_so()
    {
        var learning = Some.Learning();
        await Stores.Learnings.TryAddAsync(learning, _ => Some.Card(learning), Some.Mark(), TestToken);
        await Stores.Outbox.CompleteAsync(Assert.Single(await ClaimAsync(Some.Now)), Some.Place, Some.Now, TestToken);
        await Stores.Guilds.LeaveAsync(Some.OtherGuild, Some.Now, TestToken);
        var reminder = await RemindAsync();

        Assert.Equal(reminder.Due, await Stores.Outbox.NextDueAsync(TestToken));
        await Stores.Guilds.LeaveAsync(Some.Guild, Some.Now, TestToken);
        await Stores.Guilds.ArriveAsync(Some.Guild, TestToken);
        Assert.Equal(Reminder.OutboxKind, Assert.Single(await ClaimAsync(reminder.Due)).Entry.Kind);
        Assert.NotNull((await Stores.Outbox.FindAsync(Learning.CardKind, learning.Id.Value, TestToken))!.Sent);
    }

    [Fact]
    public async Task A_guild_leaves_once_and_arrives_once_and_is_forgotten_when_it_is_erased()
    {
        Assert.True(await Stores.Guilds.ArriveAsync(Some.Guild, TestToken));
        Assert.False(await Stores.Guilds.ArriveAsync(Some.Guild, TestToken));
        Assert.True(await Stores.Guilds.LeaveAsync(Some.Guild, Some.Now, TestToken));
        Assert.False(await Stores.Guilds.LeaveAsync(Some.Guild, Some.Now + Duration.FromDays(9), TestToken));

        Assert.Empty(await Stores.Guilds.ListPresentAsync(TestToken));
        Assert.Empty(await Stores.Guilds.ListLeftAsync(Some.Now - Duration.FromSeconds(1), TestToken));
        Assert.Equal([Some.Guild], await Stores.Guilds.ListLeftAsync(Some.Now, TestToken));
        await Stores.Guilds.EraseGuildAsync(Some.Guild, TestToken);
        Assert.Empty(await Stores.Guilds.ListLeftAsync(Some.Now, TestToken));
    }

    private async Task<Reminder> RemindAsync()
    {
        var reminder = Some.Reminder();
        await Stores.Reminders.TryAddAsync(reminder, Some.Message(reminder), Some.Limits, Some.Mark(), TestToken);
        return reminder;
    }

    private Task<IReadOnlyList<OutboxClaim>> ClaimAsync(Instant now) =>
        Stores.Outbox.ClaimDueAsync(now, s_lease, new ClaimRoom(10), TestToken);
}
