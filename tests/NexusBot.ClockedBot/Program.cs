using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core.Delivery;
using NexusBot.Host;
using NexusBot.Sandbox.World;
using NodaTime;

// The bot as a program of its own whose clock the tests move: for the form in which it ships, which they cannot hold in their own process.
// It reads lines: by how many ticks the world's clock is ahead of this machine's. Each is given back as soon as the bot has that time.
// It stops at their end.
#pragma warning disable RS0030 // The one place where the process meets its terminal.
var (input, answer) = (Console.In, Console.Error);
#pragma warning restore RS0030
var clock = new WorldClock(TimeProvider.System);
await FollowAsync();

using var host = NexusBotHost.Create([], builder => builder.Services.AddSingleton<TimeProvider>(clock));
var alarm = host.Services.GetRequiredService<IOutboxAlarm>();
clock.Jumped += _ => alarm.RingAt(Instant.MinValue);
await host.StartAsync();
while (await FollowAsync())
{
}

await host.StopAsync();

async Task<bool> FollowAsync()
{
    if (await input.ReadLineAsync() is not { } line)
        return false;

    clock.Advance(TimeSpan.FromTicks(long.Parse(line, CultureInfo.InvariantCulture)) - clock.Offset);
    await answer.WriteLineAsync(line);
    return true;
}
