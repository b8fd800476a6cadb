using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using NexusBot.Playground;

const int defaultPort = 5080;

#pragma warning disable RS0030 // The one place where the process meets its terminal.
var output = Console.Out;
#pragma warning restore RS0030

var port = args is ["--port", var text] ? int.Parse(text, CultureInfo.InvariantCulture) : defaultPort;
var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var watch = Stopwatch.StartNew();
await using var playground = await PlaygroundRun.StartAsync(port, CancellationToken.None);
await output.WriteLineAsync($"NexusBot's Playground is open after {watch.Elapsed.TotalSeconds:F1} s: {playground.Page}");
await output.WriteLineAsync("Everything in it is gone when you press Ctrl+C.");
await stop.Task.WaitAsync(CancellationToken.None);
return 0;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.TrySetResult();
}
