using System.Diagnostics;
using System.Globalization;

namespace NexusBot.Benchmarks.Wire;

/// <summary>The form that ships, in a process of its own: compiled ahead of time, as the Dockerfile publishes it, or for the machine's own
/// .NET. Nothing tells it to collect.</summary>
internal sealed class PublishedBot : IAsyncDisposable
{
    private const string Name = "NexusBot.Host";

    private readonly DirectoryInfo? _ownFolder;

    private PublishedBot(Process process, DirectoryInfo? ownFolder) => (Process, _ownFolder) = (process, ownFolder);

    public Process Process { get; }

    /// <summary>On an empty folder.</summary>
    public static PublishedBot Start(string published, int port)
    {
        var folder = Directory.CreateTempSubdirectory("nexusbot-bench-");
        return new PublishedBot(Run(published, folder.FullName, port), folder);
    }

    /// <summary>On a folder that stays.</summary>
    public static PublishedBot Start(string published, string dataFolder, int port) => new(Run(published, dataFolder, port), ownFolder: null);

    /// <summary>What the bot itself filled, the loader's and the JIT's pages, and what is mapped from files, which the kernel may take back at
    /// any time and which other programs share; see proc_pid_status(5).</summary>
    public async Task<string> MemoryAsync()
    {
        var lines = (await File.ReadAllLinesAsync($"/proc/{Process.Id}/status")).Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[^1]);
        double Megabytes(string key) => double.Parse(lines[key].Trim().Split(' ')[0], CultureInfo.InvariantCulture) / 1024;
        return string.Create(CultureInfo.InvariantCulture,
            $"resident {Megabytes("VmRSS"):F0} MB (own {Megabytes("RssAnon"):F0}, loader and JIT {Megabytes("RssShmem"):F0}, files {Megabytes("RssFile"):F0})");
    }

    public async ValueTask DisposeAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
        Process.Dispose();
        _ownFolder?.Delete(recursive: true);
    }

    private static Process Run(string published, string dataFolder, int port)
    {
        var portable = Path.Combine(published, Name + ".dll");
        var start = File.Exists(portable) ? new ProcessStartInfo("dotnet", [portable]) : new ProcessStartInfo(Path.Combine(published, Name));
        start.Environment["NEXUSBOT_Discord__Token"] = "benchmark";
        start.Environment["NEXUSBOT_Discord__ApiBase"] = $"http://127.0.0.1:{port}/api/v10/";
        start.Environment["NEXUSBOT_Storage__Path"] = dataFolder;
        start.Environment["NEXUSBOT_Log__Level"] = "Warning";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";   // as in the Dockerfile
        return Process.Start(start)!;
    }
}
