using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NexusBot.Sandbox.Tests.Rest;

public sealed class UnknownRoutesTests
{
    [Fact]
    public async Task An_unknown_route_is_loud_in_the_log_and_keeps_tokens_out_of_it()
    {
        using var log = new WarningLog();
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(log));
        await using var discord = await TinyDiscord.StartAsync(o => o.Logging = logging);

        await discord.GetAsync($"webhooks/1/{new string('t', 40)}/no-such-thing");

        Assert.Equal(["The Sandbox has no route for GET /api/v10/webhooks/1/…/no-such-thing"], log.Lines);
    }

    private sealed class WarningLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                Lines.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
