using System.Diagnostics;

namespace NexusBot.DiscordJs;

/// <summary>A program on Node and discord.js. The packages are installed once, into the output folder of whoever uses it.</summary>
internal sealed class NodeProgram : IDisposable
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "DiscordJs");

    private readonly Task<string> _errors;

    private NodeProgram(Process process)
    {
        Process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public Process Process { get; }

    /// <summary>Null when it can run here; else what is missing.</summary>
    public static async Task<string?> WhatIsMissingAsync(CancellationToken cancellationToken)
    {
        if (!await SucceedsAsync("node", ["--version"], cancellationToken))
            return "There is no Node on this machine.";
        if (File.Exists(Path.Combine(s_folder, "node_modules", "discord.js", "package.json")))
            return null;

        return await SucceedsAsync("npm", ["ci", "--silent", "--no-audit", "--no-fund"], cancellationToken)
            ? null
            : "The package discord.js cannot be installed on this machine.";
    }

    /// <summary>Starts a script against a Discord at this address.</summary>
    public static NodeProgram Start(string script, Uri api, string token)
    {
        var start = Command("node", [script]);
        start.Environment["DISCORD_API"] = api.ToString();
        start.Environment["DISCORD_TOKEN"] = token;
        return new NodeProgram(Process.Start(start)!);
    }

    /// <summary>Reads what the program says, up to this word.</summary>
    public async Task HearAsync(string word, CancellationToken cancellationToken)
    {
        while (await Process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line == word)
                return;
        }
        throw new InvalidOperationException($"The program ended before it said \"{word}\": {await _errors}");
    }

    public void Dispose()
    {
        Process.Kill(entireProcessTree: true);
        Process.Dispose();
    }

    private static async Task<bool> SucceedsAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(Command(program, arguments))!;
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await Task.WhenAll(output, errors, process.WaitForExitAsync(cancellationToken));
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program.
            return false;
        }
    }

    private static ProcessStartInfo Command(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = s_folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return start;
    }
}
