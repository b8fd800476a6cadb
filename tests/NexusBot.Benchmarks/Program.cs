using System.Globalization;
using NexusBot.Benchmarks.Wire;

#pragma warning disable RS0030 // The one place where the process meets its terminal.
var (input, output) = (Console.In, Console.Out);
#pragma warning restore RS0030

switch (args)
{
    case [RawServerProcess.Verb, var members]:
        await RawServerProcess.ServeAsync(int.Parse(members, CultureInfo.InvariantCulture), input, output);
        return 0;
    case ["wire"]:
        await WireBenchmark.RunAsync(output);
        return 0;
    case ["wire", "--discord-js"]:
        return await ComparedWithDiscordJs.RunAsync(output);
    default:
        await output.WriteLineAsync("dotnet run -c Release --project tests/NexusBot.Benchmarks -- wire [--discord-js]");
        return 2;
}
