using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core.Delivery;
using NexusBot.Host.Operating;
using NexusBot.Host.Wiring;
using NexusBot.Storage;
using NexusBot.Storage.LiteDb;
using NodaTime;

namespace NexusBot.Host.Exchange;

/// <summary>Does a running bot's verb while no bot runs.</summary>
internal static class ClosedHub
{
    public static async Task<int> RunAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TVerb>(
        StoreSettings settings, TimeProvider time, string argument, Func<string, Task> write)
        where TVerb : class, IOperatorVerb
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(time)
            .AddSingleton<IOutboxAlarm, NobodyListens>()
            .AddStorage(settings)
            .AddModeration()
            .AddExchange()
            .AddSingleton<TVerb>()
            .BuildServiceProvider();

        return await services.GetRequiredService<TVerb>().AnswerAsync(argument, write, CancellationToken.None);
    }

    // What became due is found by the bot when it starts.
    private sealed class NobodyListens : IOutboxAlarm
    {
        public void RingAt(Instant due)
        {
        }
    }
}
