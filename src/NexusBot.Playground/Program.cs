using System.Diagnostics;
using System.Runtime.InteropServices;
using NexusBot.Playground;

#pragma warning disable RS0030 // The one place where the process meets its terminal.
var output = Console.Out;
var errors = Console.Error;
#pragma warning restore RS0030

if (PagePort.Read(args) is not { } port)
{
    await errors.WriteLineAsync($"The Playground takes one option, --port with a number from 0 to 65535: {PagePort.Example}");
    return 1;
}

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    var watch = Stopwatch.StartNew();
    await using var playground = await PlaygroundRun.StartAsync(port, stop.Token);
    await output.WriteLineAsync($"NexusBot's Playground is open after {watch.Elapsed.TotalSeconds:F1} s: {playground.Page}");
    await output.WriteLineAsync("Everything in it is gone when you press Ctrl+C.");
    await SettleAsync(playground, watch);
    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    // Ctrl+C is how it ends, also while it starts.
}
catch (IOException failure) when (PagePort.IsTaken(failure))
{
    await errors.WriteLineAsync($"Port {port} is taken, perhaps by another Playground. Choose a free one: {PagePort.Example}");
    return 1;
}
return 0;

// A story that went wrong takes nothing from the visitor: all that they do works without it.
async Task SettleAsync(PlaygroundRun playground, Stopwatch watch)
{
    try
    {
        await playground.Settled;
        await output.WriteLineAsync($"The community has moved in after {watch.Elapsed.TotalSeconds:F1} s.");
    }
    catch (Exception failure) when (!stop.IsCancellationRequested)
    {
        await errors.WriteLineAsync($"Not all of the community has moved in; everything works all the same. {failure.Message}");
    }
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
