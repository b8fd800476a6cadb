using NexusBot.Host;
using NexusBot.Host.Exchange;
using NexusBot.Host.Import;
using NexusBot.Host.Operating;
using NexusBot.Host.Options;

#pragma warning disable RS0030 // The one place where the process meets its terminal.
var (output, error) = (Console.Out, Console.Error);
#pragma warning restore RS0030

try
{
    return args switch
    {
        [] => await BotRun.RunAsync(args, error),
        ["health"] => await Operator().HealthAsync(),
        ["check"] => await Operator().CheckAsync(),
        ["backup"] => await Operator().BackupAsync(null),
        ["backup", var file] => await Operator().BackupAsync(file),
        ["verify"] => await Operator().VerifyAsync(null),
        ["verify", var file] => await Operator().VerifyAsync(file),
        ["restore", var file] => await Operator().RestoreAsync(file),
        ["export", .. var rest] when ExportArguments.Read(rest) is { } export => await Operator().ExportAsync(export),
        ["import", .. var rest] when ImportArguments.Read(rest) is { } import => import.IsDryRun
            ? await ImportVerb.RunAsync(import, output, error, CancellationToken.None)
            : await Operator().ImportAsync(import.ToRequest()),
        _ => await UsageAsync(),
    };
}
catch (ConfigurationException exception)
{
    await error.WriteLineAsync(exception.Message);
    return ExitCodes.Configuration;
}

OperatorVerbs Operator() => new(output, error, TimeProvider.System);

async Task<int> UsageAsync()
{
    await error.WriteLineAsync(
        """
        Usage: NexusBot.Host                 runs the bot
               NexusBot.Host check           shows the settings, the store, the free disk and the last backup
               NexusBot.Host health          asks the bot that runs on the same storage folder how it is
               NexusBot.Host backup [FILE]   backs up the store, beside a running bot or without one
               NexusBot.Host verify [FILE]   reads the store of a stopped bot, or a backup, from end to end
               NexusBot.Host export DIR [--guild ID]
                                             writes the hub as a Markdown repository, beside a running bot or without one
               NexusBot.Host import FILE|DIR [--author ID] [--guild ID]
                                             brings READMEs of that author, or an export, into the hub
               NexusBot.Host import FILE|DIR --dry-run [--json]
                                             shows the learnings in READMEs or in an export
               NexusBot.Host restore FILE    puts a backup in the place of a stopped bot's store
        """);
    return ExitCodes.Configuration;
}
