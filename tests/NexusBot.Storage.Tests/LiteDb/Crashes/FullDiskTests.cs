using NexusBot.Storage.Torture;

namespace NexusBot.Storage.Tests.LiteDb.Crashes;

/// <summary>A disk that gets full in the midst of it, wherever that is, and has room again afterwards.</summary>
public sealed class FullDiskTests
{
    private const long SmallestRoom = 300_000;
    private const int Changes = 60;

    public static TheoryData<long> Rooms => [.. Enumerable.Range(1, 20).Select(i => i * SmallestRoom)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public async Task Nothing_is_called_saved_that_is_not(long room)
    {
        var disk = new RecordingDisk();
        var lines = new List<string>();
        using (var store = Recording.Open(disk))
        {
            disk.Room = room;
            await new Writer(store, 0, 1, (int)room, lines.Add).RunAsync(Changes, store.Failed);
        }

        disk.Room = long.MaxValue;
        using var again = Recording.Open(disk);
        var findings = await Verification.RunAsync(again, Acknowledged.Read(lines), TestContext.Current.CancellationToken);

        Assert.True(findings.IsClean, $"{findings}");
        Assert.Contains(lines, line => line.StartsWith("ACK", StringComparison.Ordinal));
        Assert.True(lines.Count < 2 * Changes, "The disk did not get full.");
    }
}
