using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Sessions;
using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

/// <summary>What goes on by itself: in the transaction that claims the end of one time, the next one is planned.</summary>
public abstract class RepeatingSessionsContract(IStoreProvider provider) : SessionContract(provider)
{
    private static readonly Duration s_week = Duration.FromDays(7);

    [Fact]
    public async Task When_one_is_over_the_next_is_planned_with_those_who_came()
    {
        var first = Some.Weekly();
        await AddAsync(first);
        await AnswerAsync(first, Some.Brian, RsvpAnswer.Going);
        await AnswerAsync(first, new MemberId(103), RsvpAnswer.Maybe);

        await ClaimAsync(first.End);

        var next = Assert.Single(await AheadAsync(first.End));
        Assert.Equal((first.Start + s_week, first.Id, SessionState.Planned), (next.Start, next.Origin, next.State));
        Assert.Equal([Some.Amina, Some.Brian], next.Answers.Select(each => each.Member));
        Assert.Equal(SessionState.Over, (await FindAsync(first)).State);
        Assert.NotNull(await Stores.Outbox.FindAsync(Session.EventKind, next.Id.Value, TestToken));
    }

    [Fact]
    public async Task It_is_planned_once_however_often_that_moment_is_claimed()
    {
        var first = Some.Weekly();
        await AddAsync(first);

        foreach (var claim in await ClaimAsync(first.End))
            await Stores.Outbox.RetryUnknownAsync(claim, first.End, TestToken);
        await ClaimAsync(first.End);

        Assert.Single(await AheadAsync(first.End));
    }

    [Fact]
    public async Task Before_the_end_nothing_is_planned()
    {
        var first = Some.Weekly();
        await AddAsync(first);

        await ClaimAsync(first.End - Duration.FromMilliseconds(1));

        Assert.Equal([first.Id], (await AheadAsync(first.Start)).Select(session => session.Id));
    }

    [Fact]
    public async Task Those_that_passed_in_vain_are_counted_and_the_next_one_lies_ahead()
    {
        var first = Some.Weekly();
        await AddAsync(first);
        var late = first.End + (3 * s_week);

        await ClaimAsync(late);

        var next = Assert.Single(await AheadAsync(late));
        Assert.Equal((first.Start + (4 * s_week), 3), (next.Start, next.Missed));
    }

    [Fact]
    public async Task Reminders_that_fell_due_before_the_next_one_could_be_planned_come_late()
    {
        var first = Some.Weekly();
        await AddAsync(first);
        var late = first.Start + s_week - Duration.FromMinutes(5);

        await ClaimAsync(late);

        var next = Assert.Single(await AheadAsync(late));
        Assert.Equal(
            [(next.Id, next.Start - Duration.FromDays(1)), (next.Id, next.Start - Duration.FromMinutes(10))],
            (await DueAsync(late)).Select(message => (message.Session, message.Due)));
    }

    [Fact]
    public async Task What_is_left_out_is_passed_over_and_what_has_come_often_enough_comes_no_more()
    {
        var first = Some.Weekly(new Recurrence(RepeatUnit.Week) { Weekdays = Weekdays.Tuesday, Times = 3 });
        first = first with { Repeats = first.Repeats!.With(new ChangedSlot(new LocalDateTime(2026, 12, 1, 17, 0), MovedTo: null)) };
        await AddAsync(first);

        await ClaimAsync(first.End);
        var last = Assert.Single(await AheadAsync(first.End));
        await ClaimAsync(last.End);

        Assert.Equal(first.Start + (2 * s_week), last.Start);
        Assert.Empty(await AheadAsync(last.End));
    }

    [Fact]
    public async Task Skipping_one_plans_the_next_at_once_and_its_own_end_does_nothing()
    {
        var first = Some.Weekly();
        await AddAsync(first);
        await Stores.Sessions.ChangeAsync(Some.Guild, first.Id, new SessionChange("skip", stored => SessionTurns.Skip(stored, Some.Now)), Some.Mark(), TestToken);

        await ClaimAsync(first.End);

        var next = Assert.Single(await AheadAsync(Some.Now));
        Assert.Equal((first.Start + s_week, SessionState.Cancelled), (next.Start, (await FindAsync(first)).State));
        Assert.Equal([new ChangedSlot(first.Repeats!.Slot, MovedTo: null)], next.Repeats!.Exceptions);
    }

    [Fact]
    public async Task One_that_was_moved_away_does_not_move_the_others_and_ends_when_it_ends()
    {
        var first = Some.Weekly();
        await AddAsync(first);
        var start = first.Start + Duration.FromDays(2);
        await Stores.Sessions.ChangeAsync(
            Some.Guild,
            first.Id,
            new SessionChange("move", stored => new SessionStep(stored with
            {
                Start = start,
                Repeats = stored.Repeats!.With(new ChangedSlot(stored.Repeats.Slot, start)),
                Version = 2,
            })),
            Some.Mark(),
            TestToken);

        await ClaimAsync(first.End);
        Assert.True((await FindAsync(first)).IsOpen);
        await ClaimAsync(start + first.Content.Length);

        Assert.Equal(first.Start + s_week, Assert.Single(await AheadAsync(start + first.Content.Length)).Start);
    }

    [Fact]
    public async Task The_wall_clock_is_kept_over_a_change_of_the_clocks()
    {
        var rule = new Series(new LocalDateTime(2027, 3, 23, 17, 0), "Europe/Berlin", new Recurrence(RepeatUnit.Week) { Weekdays = Weekdays.Tuesday });
        var first = Some.Session() with { Start = rule.At(rule.Start)!.Value, Repeats = new SessionSeries(rule, rule.Start) };
        await AddAsync(first);

        await ClaimAsync(first.End);

        Assert.Equal(first.Start + s_week - Duration.FromHours(1), Assert.Single(await AheadAsync(first.End)).Start);
    }

    private async Task<Session> FindAsync(Session session) => (await Stores.Sessions.FindAnywhereAsync(session.Id, TestToken))!;

    private Task<IReadOnlyList<OutboxClaim>> ClaimAsync(Instant now) =>
        Stores.Outbox.ClaimDueAsync(now, Duration.FromMinutes(1), new ClaimRoom(100), TestToken);
}
