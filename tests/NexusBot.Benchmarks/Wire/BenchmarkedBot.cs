using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using NexusBot.Host;

namespace NexusBot.Benchmarks.Wire;

/// <summary>The whole bot as production starts it, on a raw server and an empty folder.</summary>
internal sealed class BenchmarkedBot : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nexusbot-bench-");
    private readonly IHost _host;

    private BenchmarkedBot(int port) => _host = NexusBotHost.Create([], builder => builder.Configuration.AddInMemoryCollection(Settings(port)));

    public static async Task<BenchmarkedBot> StartAsync(int port)
    {
        var bot = new BenchmarkedBot(port);
        await bot._host.StartAsync();
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _folder.Delete(recursive: true);
    }

    private Dictionary<string, string?> Settings(int port) => new()
    {
        ["Discord:Token"] = "benchmark",
        ["Discord:ApiBase"] = $"http://127.0.0.1:{port}/api/v10/",
        ["Storage:Path"] = _folder.FullName,
        ["Log:Level"] = "Warning",
    };
}
