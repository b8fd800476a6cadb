using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using NodaTime;

namespace NexusBot.Tests.Times;

/// <summary>The most used reader of typed times on Node. Its package is installed once, into the output folder.</summary>
internal static class ChronoNode
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "ChronoNode");

    /// <summary>Null when it can run here; else what is missing.</summary>
    public static async Task<string?> WhatIsMissingAsync(CancellationToken cancellationToken)
    {
        if (await RunAsync("node", ["--version"], "", cancellationToken) is null)
            return "There is no Node on this machine.";
        if (File.Exists(Path.Combine(s_folder, "node_modules", "chrono-node", "package.json")))
            return null;

        return await RunAsync("npm", ["ci", "--silent", "--no-audit", "--no-fund"], "", cancellationToken) is null
            ? "The package chrono-node cannot be installed on this machine."
            : null;
    }

    /// <summary>What it makes of each of the times; null where it understands nothing.</summary>
    public static async Task<IReadOnlyList<Instant?>> ReadAsync(IEnumerable<TypedTime> times, CancellationToken cancellationToken)
    {
        var lines = times.Select(time => string.Create(CultureInfo.InvariantCulture, $"{time.Zone}\t{time.At.ToUnixTimeSeconds()}\t{time.Typed}\n"));
        var output = await RunAsync("node", ["read.js"], string.Concat(lines), cancellationToken)
            ?? throw new InvalidOperationException("The script failed.");
        return [.. output.Split('\n')[..^1].Select(line => line.Length == 0 ? (Instant?)null : Instant.FromUnixTimeSeconds(long.Parse(line, CultureInfo.InvariantCulture)))];
    }

    // What it says, or null when it fails or when there is no such program.
    private static async Task<string?> RunAsync(string program, string[] arguments, string input, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = s_folder,
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
