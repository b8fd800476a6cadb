using LiteDB;
using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Core.Members;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.Tests.LiteDb.Members;

public sealed class OldZonesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nexusbot-zones-").FullName;

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_zone_from_before_there_were_profiles_is_kept_and_the_profile_grows_from_it()
    {
        using (var old = Open(new StoreSchema()))
            await old.WriteAsync(transaction => transaction.Insert("members", ZoneOfOldTimes()), TestToken);

        using var store = Open(StoreSchema.Current);
        var members = LiteDbStores.Over(store).All.Members;
        var found = (await members.FindAsync(Some.Guild, Some.Amina, TestToken))!;
        var saved = await members.SaveAsync(found with { Track = Track.Mentor, Version = found.Version + 1 }, Some.Mark(), TestToken);

        Assert.Equal("Africa/Nairobi", found.Zone);
        Assert.True(saved);
        Assert.Equal("Africa/Nairobi", (await members.FindAsync(Some.Guild, Some.Amina, TestToken))!.Zone);
    }

    [Fact]
    public async Task A_zone_that_cannot_be_read_keeps_no_hub_closed()
    {
        using (var old = Open(new StoreSchema()))
        {
            await old.WriteAsync(
                transaction =>
                {
                    var unreadable = ZoneOfOldTimes();
                    unreadable["_id"] = Keys.Of(Some.Guild, Some.Brian);
                    unreadable["zone"] = 7;
                    transaction.Insert("members", unreadable);
                    transaction.Insert("members", ZoneOfOldTimes());
                },
                TestToken);
        }

        using var store = Open(StoreSchema.Current);
        var members = LiteDbStores.Over(store).All.Members;

        Assert.Equal("Africa/Nairobi", (await members.FindAsync(Some.Guild, Some.Amina, TestToken))!.Zone);
        Assert.Null(await members.FindAsync(Some.Guild, Some.Brian, TestToken));
    }

    private static BsonDocument ZoneOfOldTimes() => new()
    {
        ["_id"] = Keys.Of(Some.Guild, Some.Amina),
        ["v"] = 1,
        ["guild"] = Keys.Of(Some.Guild.Value),
        ["member"] = Keys.Of(Some.Amina.Value),
        ["zone"] = "Africa/Nairobi",
        ["changed"] = Keys.Of(Some.Now),
    };

    private LiteDbStore Open(StoreSchema schema) =>
        new(new FolderDisk(_folder), heldLock: null, schema, minimumFreeBytes: 0, TimeProvider.System, NullLogger<LiteDbStore>.Instance);
}
