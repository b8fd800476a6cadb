using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using NexusBot.Core;
using NexusBot.Core.Guilds;
using NodaTime;

namespace NexusBot.Tests.Guilds;

/// <summary>Guilds come and go while it is worked out which ones came and went.</summary>
public sealed class ComingAndGoingTests
{
    private static readonly GuildId s_first = new(900);
    private static readonly GuildId s_second = new(901);

    private readonly FakeTimeProvider _time = new();
    private readonly Mock<IGuildStore> _store = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_guild_that_comes_while_the_known_ones_are_listed_has_not_left()
    {
        var present = new List<GuildId> { s_first };
        _store.Setup(store => store.ListPresentAsync(TestToken)).ReturnsAsync(() =>
        {
            present.Add(s_second);
            return [s_first, s_second];
        });

        await Guilds().ReconcileAsync(() => [.. present], TestToken);

        _store.Verify(store => store.LeaveAsync(It.IsAny<GuildId>(), It.IsAny<Instant>(), TestToken), Moq.Times.Never);
    }

    [Fact]
    public async Task A_guild_that_is_no_more_among_those_present_has_left()
    {
        _store.Setup(store => store.ListPresentAsync(TestToken)).ReturnsAsync([s_first, s_second]);

        await Guilds().ReconcileAsync(static () => [s_first], TestToken);

        _store.Verify(store => store.LeaveAsync(s_second, It.IsAny<Instant>(), TestToken), Moq.Times.Once);
        _store.Verify(store => store.LeaveAsync(s_first, It.IsAny<Instant>(), TestToken), Moq.Times.Never);
    }

    [Fact]
    public async Task One_that_is_told_of_meanwhile_comes_after_and_not_in_between()
    {
        var (guilds, told) = (Guilds(), Task.CompletedTask);
        var arrived = new List<GuildId>();
        _store.Setup(store => store.ArriveAsync(It.IsAny<GuildId>(), TestToken)).ReturnsAsync((GuildId guild, CancellationToken _) =>
        {
            arrived.Add(guild);
            return true;
        });
        _store.Setup(store => store.ListPresentAsync(TestToken)).ReturnsAsync(() =>
        {
            told = guilds.NoticeAsync(s_second, static () => true, TestToken);
            return [];
        });

        await guilds.ReconcileAsync(static () => [s_first], TestToken);
        await told;

        Assert.Equal([s_first, s_second], arrived);
    }

    [Fact]
    public async Task A_removal_that_is_told_of_after_the_return_is_none()
    {
        var (guilds, told, isPresent) = (Guilds(), Task.CompletedTask, false);
        _store.Setup(store => store.ListPresentAsync(TestToken)).ReturnsAsync(() =>
        {
            told = guilds.NoticeAsync(s_first, () => isPresent, TestToken);
            isPresent = true;
            return [s_first];
        });

        await guilds.ReconcileAsync(static () => [s_first], TestToken);
        await told;

        _store.Verify(store => store.LeaveAsync(It.IsAny<GuildId>(), It.IsAny<Instant>(), TestToken), Moq.Times.Never);
        _store.Verify(store => store.ArriveAsync(s_first, TestToken), Moq.Times.Exactly(2));
    }

    [Fact]
    public async Task A_guild_that_is_removed_and_stays_so_has_left()
    {
        await Guilds().NoticeAsync(s_first, static () => false, TestToken);

        _store.Verify(store => store.LeaveAsync(s_first, It.IsAny<Instant>(), TestToken), Moq.Times.Once);
    }

    [Fact]
    public async Task A_guild_that_returns_while_another_one_is_erased_is_not_erased()
    {
        var left = new List<GuildId> { s_first, s_second };
        var erased = new List<GuildId>();
        _store.Setup(store => store.ListLeftAsync(It.IsAny<Instant>(), TestToken)).ReturnsAsync(() => [.. left]);
        var other = new Mock<IErasable>();
        other.Setup(erasable => erasable.EraseGuildAsync(It.IsAny<GuildId>(), TestToken)).Returns((GuildId guild, CancellationToken _) =>
        {
            erased.Add(guild);
            left.Remove(s_second);
            return Task.CompletedTask;
        });

        await Guilds(other.Object).SweepAsync(static () => [], TestToken);

        Assert.Equal([s_first], erased);
    }

    [Fact]
    public async Task A_guild_that_is_back_and_not_yet_written_down_is_not_erased()
    {
        var present = new List<GuildId>();
        var erased = new List<GuildId>();
        _store.Setup(store => store.ListLeftAsync(It.IsAny<Instant>(), TestToken)).ReturnsAsync([s_first, s_second]);
        var other = new Mock<IErasable>();
        other.Setup(erasable => erasable.EraseGuildAsync(It.IsAny<GuildId>(), TestToken)).Returns((GuildId guild, CancellationToken _) =>
        {
            erased.Add(guild);
            present.Add(s_second);
            return Task.CompletedTask;
        });

        await Guilds(other.Object).SweepAsync(() => [.. present], TestToken);

        Assert.Equal([s_first], erased);
    }

    private GuildService Guilds(params IErasable[] others) =>
        new(_store.Object, [.. others, _store.Object], _time, NullLogger<GuildService>.Instance);
}
