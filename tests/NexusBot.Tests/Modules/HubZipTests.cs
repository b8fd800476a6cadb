using System.IO.Compression;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Modules.Exchange;
using NexusBot.Tests.Learnings.Exchange;

namespace NexusBot.Tests.Modules;

public sealed class HubZipTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_holds_every_file_and_picture_and_is_the_same_each_time()
    {
        var generated = new GeneratedHub(31);
        var export = HubExport.Of(GeneratedHub.Guild, generated.Make(40));
        foreach (var picture in export.Pictures.Values)
            await _hub.Pictures.KeepAsync(picture, generated.Pictures[picture.Id], TestToken);

        var first = (await new HubZip(_hub.Pictures).PackAsync(export, TestToken)).Value!;
        var second = (await new HubZip(_hub.Pictures).PackAsync(export, TestToken)).Value!;

        using var zip = new ZipArchive(new MemoryStream(first.Files[0].Bytes));
        Assert.Equal(export.Files.Keys.Concat(export.Pictures.Keys).Order(), zip.Entries.Select(entry => entry.FullName).Order());
        Assert.Equal(first.Files[0].Bytes, second.Files[0].Bytes);
    }

    [Fact]
    public async Task Pictures_too_large_for_a_message_stay_out_and_that_is_told()
    {
        var large = new Picture(PictureId.Of([1]), "large.png", PictureKind.Png, Picture.MaxBytes, null);
        var (one, other) = (large, large with { Id = PictureId.Of([2]) });
        var export = HubExport.Of(GeneratedHub.Guild, new GeneratedHub(32).Make(5)) with
        {
            Pictures = new Dictionary<string, Picture> { ["pictures/1.png"] = one, ["pictures/2.png"] = other },
        };

        var packed = (await new HubZip(_hub.Pictures).PackAsync(export, TestToken)).Value!;

        Assert.Contains("too large for a message", packed.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _hub.Dispose();
}
