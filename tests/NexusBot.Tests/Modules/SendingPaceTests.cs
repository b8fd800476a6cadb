using Microsoft.Extensions.Time.Testing;
using NexusBot.Modules.Messaging;

namespace NexusBot.Tests.Modules;

public sealed class SendingPaceTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_backlog_leaves_at_forty_requests_a_second_in_the_order_in_which_it_was_asked_for()
    {
        var pace = new SendingPace(_time);
        var turns = Enumerable.Range(0, 100).Select(_ => pace.TakeTurnAsync(TestContext.Current.CancellationToken)).ToList();

        _time.Advance(TimeSpan.FromMilliseconds(999));
        var afterOne = Taken(turns);
        _time.Advance(TimeSpan.FromSeconds(1));
        var afterTwo = Taken(turns);

        Assert.Equal(Enumerable.Range(0, 40), afterOne);
        Assert.Equal(Enumerable.Range(0, 80), afterTwo);
    }

    [Fact]
    public void Who_comes_after_a_quiet_time_need_not_wait_and_saves_up_nothing()
    {
        var pace = new SendingPace(_time);
        _time.Advance(TimeSpan.FromHours(6));

        var turns = Enumerable.Range(0, 3).Select(_ => pace.TakeTurnAsync(TestContext.Current.CancellationToken)).ToList();

        Assert.Equal([0], Taken(turns));
    }

    private static IEnumerable<int> Taken(List<Task> turns) =>
        [.. Enumerable.Range(0, turns.Count).Where(number => turns[number].IsCompletedSuccessfully)];
}
