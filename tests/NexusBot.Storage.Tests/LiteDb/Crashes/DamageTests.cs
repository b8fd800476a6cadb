using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Files;
using NexusBot.Storage.Torture;

namespace NexusBot.Storage.Tests.LiteDb.Crashes;

public sealed class DamageTests : IDisposable
{
    private static readonly int s_files =
        int.Parse(Environment.GetEnvironmentVariable("NEXUSBOT_DAMAGED_FILES") ?? "40", CultureInfo.InvariantCulture);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nexusbot-damage-");
    private readonly List<string> _lines = [];

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Flipped_bits_and_shortened_and_emptied_files_are_noticed_and_nothing_is_served()
    {
        var random = new Random(1);
        await WriteAsync("closed");
        await WriteAsync("killed", crash: true);
        var unnoticed = new List<string>();

        for (var i = 0; i < s_files; i++)
        {
            var copy = Copy(i % 2 == 0 ? "closed" : "killed", $"copy-{i}");
            var what = Damage(copy, random);
            if (!IsNoticed(copy) && !await IsRepairedAsync(copy))
                unnoticed.Add(what);
        }

        Assert.Empty(unnoticed);
    }

    [Theory]
    [InlineData(StoreOpening.DataName)]
    [InlineData(StoreOpening.LogName)]
    public async Task A_hub_whose_file_is_gone_is_not_begun_anew(string file)
    {
        await WriteAsync("hub", crash: true);
        File.Delete(Path.Combine(_folder.FullName, "hub", file));

        Assert.True(IsNoticed(Path.Combine(_folder.FullName, "hub")));
    }

    [Fact]
    public async Task A_file_of_another_hub_is_noticed()
    {
        await WriteAsync("one");
        await WriteAsync("other");
        File.Copy(
            Path.Combine(_folder.FullName, "one", StoreOpening.DataName),
            Path.Combine(_folder.FullName, "other", StoreOpening.DataName),
            overwrite: true);

        Assert.True(IsNoticed(Path.Combine(_folder.FullName, "other")));
    }

    [Fact]
    public async Task An_identity_that_is_lost_is_read_from_the_file_that_is_there()
    {
        await WriteAsync("hub");
        File.Delete(Path.Combine(_folder.FullName, "hub", Identity.FileName));

        LiteDbStores.At(Path.Combine(_folder.FullName, "hub")).Dispose();

        Assert.True(File.Exists(Path.Combine(_folder.FullName, "hub", Identity.FileName)));
    }

    private async Task WriteAsync(string name, bool crash = false)
    {
        var path = Path.Combine(_folder.FullName, name);
        using var store = LiteDbStore.Open(new StoreSettings(path, 0), TimeProvider.System, NullLogger<LiteDbStore>.Instance);
        await new Writer(store, 0, 1, 7, _lines.Add).RunAsync(changes: 60, TestToken);
        if (!crash)
            return;

        // What a kill leaves: the log is not settled yet.
        var left = Directory.CreateDirectory(path + ".left");
        foreach (var file in Directory.GetFiles(path).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            Read(file, Path.Combine(left.FullName, Path.GetFileName(file)));
        store.Dispose();
        Directory.Delete(path, recursive: true);
        Directory.Move(left.FullName, path);
    }

    private static void Read(string file, string copy)
    {
        using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var target = File.Create(copy);
        source.CopyTo(target);
    }

    private string Copy(string name, string copy)
    {
        var target = Directory.CreateDirectory(Path.Combine(_folder.FullName, copy));
        foreach (var file in new DirectoryInfo(Path.Combine(_folder.FullName, name)).GetFiles())
            file.CopyTo(Path.Combine(target.FullName, file.Name));
        return target.FullName;
    }

    private static string Damage(string folder, Random random)
    {
        string[] names = [StoreOpening.DataName, StoreOpening.DataName, Identity.FileName, StoreOpening.LogName];
        var name = names[random.Next(names.Length)];
        var path = Path.Combine(folder, name);
        var used = name == StoreOpening.LogName ? UsedLog(folder) : new FileInfo(path).Length;
        if (used == 0)
            (path, used) = (Path.Combine(folder, StoreOpening.DataName), new FileInfo(Path.Combine(folder, StoreOpening.DataName)).Length);

        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var at = random.NextInt64(used);
        switch (random.Next(4))
        {
            case 0:
                file.SetLength(0);
                return $"{path} emptied";
            case 1:
                file.SetLength(at);
                return $"{path} cut to {at}";
            default:
                file.Position = at;
                var damaged = (byte)(file.ReadByte() ^ (1 << random.Next(8)));
                file.Position = at;
                file.WriteByte(damaged);
                return $"{path} flipped at {at}";
        }
    }

    // Behind the last page that counts lies what no store reads: earlier logs, whose salt is another.
    private static long UsedLog(string folder)
    {
        using var data = new FolderDisk(folder).Open(StoreOpening.DataName);
        return LogFile.LengthOf(DataHead.Read(data)!.Value.DurablePages);
    }

    // A page that the log holds too is written anew from there.
    private async Task<bool> IsRepairedAsync(string folder)
    {
        using var stores = LiteDbStores.At(folder);
        return (await Verification.RunAsync(stores.Store, Acknowledged.Read(_lines), TestToken)).IsClean;
    }

    private static bool IsNoticed(string folder)
    {
        try
        {
            LiteDbStores.At(folder).Dispose();
            return false;
        }
        catch (StoreDamagedException)
        {
            return true;
        }
    }
}
