using Microsoft.Extensions.DependencyInjection;
using Moq;
using NexusBot.Core;
using NexusBot.Core.Guilds;
using NodaTime;

namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class StoppingTests
{
    [Fact]
    public async Task A_stop_waits_until_it_is_written_down_where_the_bot_is()
    {
        var known = new TaskCompletionSource<IReadOnlyList<GuildId>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var store = new Mock<IGuildStore>();
        store.Setup(guilds => guilds.ListPresentAsync(It.IsAny<CancellationToken>()))
            .Callback(() => asked.TrySetResult())
            .Returns(known.Task);
        await using var hub = await TestHub.StartBareAsync(configureBot: bot => bot.ConfigureContainer(
            new DefaultServiceProviderFactory(), services => services.AddSingleton(store.Object)));
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);

        var stopping = hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        // Long enough for a stop that waits for nothing.
        await Task.WhenAny(stopping, Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, TestContext.Current.CancellationToken));
        var waits = !stopping.IsCompleted;
        known.SetResult([new GuildId(1)]);
        await stopping;

        Assert.True(waits);
        store.Verify(guilds => guilds.LeaveAsync(new GuildId(1), It.IsAny<Instant>(), It.IsAny<CancellationToken>()), Times.Once);
    }
}
