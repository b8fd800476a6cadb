using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace NexusBot.EndToEnd.Tests.Wire;

/// <summary>A clock that can keep whoever asks it for the time waiting: so a handler is slow at a place of the test's choosing.</summary>
internal sealed class SlowClock : TimeProvider, IDisposable
{
    private readonly ManualResetEventSlim _open = new(initialState: true);
    private TimeProvider _inner = System;

    // It blocks threads of the pool, which grows slowly.
    static SlowClock() => ThreadPool.SetMinThreads(64, 64);

    public override TimeZoneInfo LocalTimeZone => _inner.LocalTimeZone;
    public override long TimestampFrequency => _inner.TimestampFrequency;

    /// <summary>Takes the place of the bot's clock, and goes by it.</summary>
    public void Over(HostApplicationBuilder bot)
    {
        _inner = (TimeProvider)bot.Services.Last(service => service.ServiceType == typeof(TimeProvider)).ImplementationInstance!;
        bot.Services.AddSingleton<TimeProvider>(this);
    }

    public void Hold() => _open.Reset();

    public void Release() => _open.Set();

    public override DateTimeOffset GetUtcNow()
    {
        _open.Wait();
        return _inner.GetUtcNow();
    }

    public override long GetTimestamp() => _inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _inner.CreateTimer(callback, state, dueTime, period);

    public void Dispose()
    {
        _open.Set();
        _open.Dispose();
    }
}
