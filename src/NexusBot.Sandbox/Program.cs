using System.Runtime.InteropServices;
using NexusBot.Sandbox.Standalone;

#pragma warning disable RS0030 // The one place where the process meets its terminal.
var (output, errors) = (Console.Out, Console.Error);
#pragma warning restore RS0030

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await StandaloneSandbox.RunAsync(args, output, errors, stop.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
