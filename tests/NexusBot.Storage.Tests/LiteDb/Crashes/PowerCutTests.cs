using System.Globalization;

namespace NexusBot.Storage.Tests.LiteDb.Crashes;

public sealed class PowerCutTests
{
    // So many for each run in the suite; more on demand.
    private static readonly int s_images =
        int.Parse(Environment.GetEnvironmentVariable("NEXUSBOT_CRASH_IMAGES") ?? "40", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(2, 4, false)]
    [InlineData(4, 48, false)]
    [InlineData(3, 3, true)]
    public async Task Whatever_the_disk_kept_what_was_answered_is_there(int seed, int threads, bool syncContext)
    {
        var recording = await Recording.MakeAsync(seed, threads, changes: 240 / threads, syncContext);
        var random = new Random(seed);
        var broken = new List<string>();

        for (var i = 0; i < s_images; i++)
        {
            var (moment, loss) = (random.Next(1, recording.Disk.Moment + 1), (Loss)random.Next(3));
            var findings = await recording.CutAsync(moment, random, loss);
            if (!findings.IsClean)
                broken.Add($"{moment} {loss} {findings}");
        }

        Assert.Empty(broken);
    }
}
