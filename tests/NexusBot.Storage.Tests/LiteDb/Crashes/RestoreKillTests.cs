using System.Diagnostics;
using System.Globalization;
using LiteDB;
using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Backups;
using NexusBot.Storage.Torture;

namespace NexusBot.Storage.Tests.LiteDb.Crashes;

public sealed class RestoreKillTests : IDisposable
{
    // So many in the suite; more on demand.
    private static readonly int s_rounds =
        int.Parse(Environment.GetEnvironmentVariable("NEXUSBOT_RESTORE_KILLS") ?? "6", CultureInfo.InvariantCulture);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nexusbot-restore-");
    private readonly List<string> _lines = [];

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    private string Backup => Path.Combine(_folder.FullName, "backup.db");

    private StoreSettings Settings => new(Path.Combine(_folder.FullName, "hub"), MinimumFreeBytes: 0);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_restore_that_is_killed_leaves_one_of_the_two_stores_or_asks_to_be_repeated()
    {
        var random = new Random(1);
        await MakeBackupAsync();

        for (var round = 0; round < s_rounds; round++)
        {
            using (var store = Open())
                await store.WriteAsync(transaction => transaction.Upsert("members", new BsonDocument { ["_id"] = "later" }), TestToken);
            await RestoreAndKillAsync(random.Next(1, 8), TimeSpan.FromMilliseconds(random.Next(2) * random.Next(10)));
            Assert.True(await IsWholeOrRefusedAsync());

            ClosedStore.Restore(Settings, Backup, TimeProvider.System, _ => { }, TestToken);
            using var restored = Open();
            Assert.True(await IsWholeAsync(restored));
            Assert.Null(await restored.ReadAsync(reader => reader.Find("members", "later"), TestToken));
        }
    }

    private LiteDbStore Open() => LiteDbStore.Open(Settings, TimeProvider.System, NullLogger<LiteDbStore>.Instance);

    private async Task MakeBackupAsync()
    {
        using var store = Open();
        await new Writer(store, 0, 1, 1, _lines.Add).RunAsync(changes: 60, TestToken);
        await new StoreBackups(store, new BackupFolder(Settings.Directory), TimeProvider.System).BackUpAsync(Backup, _ => { }, TestToken);
    }

    private async Task RestoreAndKillAsync(int steps, TimeSpan pause)
    {
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "NexusBot.Storage.Torture"), ["restore", "--path", Settings.Directory, "--from", Backup])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        while (steps-- > 0 && await process.StandardOutput.ReadLineAsync(TestToken) is not null)
        {
        }

        await Task.Delay(pause, TimeProvider.System, TestToken);
        process.Kill();
        await process.WaitForExitAsync(TestToken);
    }

    private async Task<bool> IsWholeOrRefusedAsync()
    {
        try
        {
            using var store = Open();
            return await IsWholeAsync(store);
        }
        catch (StoreDamagedException)
        {
            return true;
        }
    }

    private async Task<bool> IsWholeAsync(LiteDbStore store) =>
        (await Verification.RunAsync(store, Acknowledged.Read(_lines), TestToken)).IsClean;
}
