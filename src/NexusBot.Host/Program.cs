using NexusBot.Host;
using NexusBot.Host.Health;
using NexusBot.Host.Import;

#pragma warning disable RS0030 // The one place where the process meets its terminal.
var (output, error) = (Console.Out, Console.Error);
#pragma warning restore RS0030

return args switch
{
    [] => await BotRun.RunAsync(args, error),
    ["health"] => await HealthVerb.RunAsync(output, CancellationToken.None),
    ["import", .. var rest] when ImportArguments.Read(rest) is { } import =>
        await ImportVerb.RunAsync(import, output, error, CancellationToken.None),
    _ => await UsageAsync(),
};

async Task<int> UsageAsync()
{
    await error.WriteLineAsync("Usage: NexusBot.Host          runs the bot");
    await error.WriteLineAsync("       NexusBot.Host health   asks the bot that runs on the same storage folder how it is");
    await error.WriteLineAsync("       NexusBot.Host import FILE|DIR --dry-run [--json]   shows the learnings in READMEs");
    return ExitCodes.Configuration;
}
