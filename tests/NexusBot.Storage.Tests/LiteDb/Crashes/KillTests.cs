using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Backups;
using NexusBot.Storage.Torture;

namespace NexusBot.Storage.Tests.LiteDb.Crashes;

public sealed class KillTests : IDisposable
{
    // So many in the suite; more on demand.
    private static readonly int s_rounds =
        int.Parse(Environment.GetEnvironmentVariable("NEXUSBOT_KILL_ROUNDS") ?? "60", CultureInfo.InvariantCulture);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nexusbot-kill-");

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Whenever_the_process_is_killed_what_it_acknowledged_is_there()
    {
        var random = new Random(1);
        var broken = new List<string>();
        var acknowledged = 0;

        for (var round = 0; round < s_rounds; round++)
        {
            // Several kills for each folder: the next start recovers, and is killed too. So what is looked at is a copy.
            var path = Path.Combine(_folder.FullName, $"{round / 6}");
            acknowledged += await WriteAndKillAsync(path, round, random);
            if (await VerifyAsync(CopyOf(path), AcksOf(path)) is { IsClean: false } findings)
                broken.Add($"round {round}: {findings}");
            broken.AddRange(new BackupFolder(path).List().Select(backup => backup.File).Where(file => !BackupFile.IsWhole(file)));
        }

        Assert.Empty(broken);
        Assert.True(acknowledged > s_rounds, $"Only {acknowledged} changes were acknowledged before the kills.");
        TestContext.Current.SendDiagnosticMessage("{0} rounds, {1} acknowledged changes", s_rounds, acknowledged);
    }

    private static async Task<int> WriteAndKillAsync(string path, int seed, Random random)
    {
        string[] all = ["--cold", "--sync-context", "--back-up"];
        var flags = all.Where((_, i) => (seed >> i) % 2 == 0);
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "NexusBot.Storage.Torture"),
            ["write", "--path", path, "--threads", $"{random.Next(1, 7)}", "--seed", $"{seed}", .. flags])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;

        // At the n-th acknowledgement, at some instant after it, or now and then while the store still opens.
        var (until, pause) = (random.Next(4) == 0 ? 0 : random.Next(1, 60), random.Next(2) * random.Next(15));
        var acks = 0;
        await using (var lines = new StreamWriter(AcksOf(path), append: true) { AutoFlush = true })
        {
            if (until == 0)
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(250)), TimeProvider.System, TestToken);
            while (acks < until && await process.StandardOutput.ReadLineAsync(TestToken) is { } line)
                acks += await WriteAsync(lines, line);
            await Task.Delay(TimeSpan.FromMilliseconds(pause), TimeProvider.System, TestToken);
            process.Kill();
            while (await process.StandardOutput.ReadLineAsync(TestToken) is { } line)
                acks += await WriteAsync(lines, line);
        }

        await process.WaitForExitAsync(TestToken);
        return acks;
    }

    private static async Task<int> WriteAsync(TextWriter lines, string line)
    {
        await lines.WriteLineAsync(line);
        return line.StartsWith("ACK", StringComparison.Ordinal) ? 1 : 0;
    }

    private static async Task<Findings> VerifyAsync(string path, string acks)
    {
        using var store = LiteDbStore.Open(new StoreSettings(path, 0), TimeProvider.System, NullLogger<LiteDbStore>.Instance);
        return await Verification.RunAsync(store, Acknowledged.ReadFile(acks), TestToken);
    }

    private static string CopyOf(string path)
    {
        var copy = new DirectoryInfo(path + ".copy");
        if (copy.Exists)
            copy.Delete(recursive: true);
        copy.Create();

        // It may have been killed before it made anything.
        Directory.CreateDirectory(path);
        foreach (var file in Directory.GetFiles(path))
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));

        return copy.FullName;
    }

    private static string AcksOf(string path) => path + ".acks";
}
