using System.ComponentModel;
using System.Diagnostics;

namespace NexusBot.Tests;

/// <summary>A package for Node, and a script that uses it. It is installed once, into the output folder.</summary>
internal sealed class NodePackage(string name, string folder)
{
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, folder);

    /// <summary>Null when it can run here; else what is missing.</summary>
    public async Task<string?> WhatIsMissingAsync(CancellationToken cancellationToken)
    {
        if (await RunAsync("node", ["--version"], "", cancellationToken) is null)
            return "There is no Node on this machine.";
        if (File.Exists(Path.Combine(_folder, "node_modules", name, "package.json")))
            return null;

        return await RunAsync("npm", ["ci", "--silent", "--no-audit", "--no-fund"], "", cancellationToken) is null
            ? $"The package {name} cannot be installed on this machine."
            : null;
    }

    /// <summary>What a script says to an input.</summary>
    public async Task<string> RunAsync(string script, string input, CancellationToken cancellationToken) =>
        await RunAsync("node", [script], input, cancellationToken) ?? throw new InvalidOperationException("The script failed.");

    // What it says, or null when it fails or when there is no such program.
    private async Task<string?> RunAsync(string program, string[] arguments, string input, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = _folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
            process.StandardInput.Close();
            await Task.WhenAll(output, errors, process.WaitForExitAsync(cancellationToken));
            return process.ExitCode == 0 ? await output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
