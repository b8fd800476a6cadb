using NexusBot.Storage.Torture;

#pragma warning disable RS0030 // The one place where the process meets its terminal.
var (output, error, raw) = (Console.Out, Console.Error, Console.OpenStandardOutput());
#pragma warning restore RS0030

switch (args)
{
    case ["write", .. var rest] when Options.Parse(rest) is { Path.Length: > 0, Threads: > 0 } options:
        await WriteVerb.RunAsync(options, raw, CancellationToken.None);
        return 0;
    case ["restore", .. var rest] when Options.Parse(rest) is { Path.Length: > 0, From.Length: > 0 } options:
        RestoreVerb.Run(options, raw, CancellationToken.None);
        return 0;
    case ["verify", .. var rest] when Options.Parse(rest) is { Path.Length: > 0, Acks.Length: > 0 } options:
        return await VerifyVerb.RunAsync(options, output, error, CancellationToken.None);
    default:
        await error.WriteLineAsync("write --path DIR --threads N --seed S [--sync-context] [--cold] [--back-up] [--changes N]");
        await error.WriteLineAsync("restore --path DIR --from FILE");
        await error.WriteLineAsync("verify --path DIR --acks FILE");
        return 64;
}
