using LiteDB;
using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Files;
using NexusBot.Storage.LiteDb.Learnings;

namespace NexusBot.Storage.Tests.LiteDb;

/// <summary>There are hubs with learnings as they were stored before they had several code examples and solutions.</summary>
public sealed class LearningsOfVersionOneTests : IDisposable
{
    private static readonly LearningId s_id = new(Guid.Parse("0197a0c0-0000-7000-8000-000000000001"));

    private readonly string _folder = Directory.CreateTempSubdirectory("nexusbot-old-learnings-").FullName;

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Everything_in_them_is_kept()
    {
        await StoreAsync(Challenge());

        var learning = await ReadAsync(learnings => learnings.FindAsync(Some.Guild, s_id, TestToken));

        Assert.Equal("Slow list", learning!.Content.Title);
        Assert.Equal([new CodeExample("python", "x = 1")], learning.Content.Codes);
        Assert.Equal(["django"], learning.Content.Tags.Select(tag => tag.Key));
        Assert.Empty(learning.Content.Links);
        Assert.Equal(new Solution(new SolutionId(s_id.Value), Some.Amina, "Use select_related.", Some.Now), learning.AcceptedSolution);
        Assert.Equal((Some.Brian, 3, 2, true), (learning.EditedBy!.Value, learning.HelpfulCount, learning.Version, learning.IsShown));
    }

    [Fact]
    public async Task They_are_listed_as_before() => Assert.True(Assert.Single(await HeadingsAsync(Challenge())).IsSolved);

    [Fact]
    public async Task What_was_empty_in_them_stays_empty()
    {
        var bare = Challenge();
        bare["code"] = bare["solution"] = bare["edited"] = bare["editedBy"] = BsonValue.Null;
        await StoreAsync(bare);

        var learning = await ReadAsync(learnings => learnings.FindAsync(Some.Guild, s_id, TestToken));

        Assert.Empty(learning!.Content.Codes);
        Assert.Empty(learning.Solutions);
        Assert.Null(learning.Accepted);
    }

    [Fact]
    public async Task A_change_keeps_the_solution_and_writes_the_new_shape()
    {
        await StoreAsync(Challenge());

        await ReadAsync(learnings => learnings.AddHelpfulAsync(Some.Guild, s_id, Some.Mark(Some.Brian), TestToken));
        var learning = await ReadAsync(learnings => learnings.FindAsync(Some.Guild, s_id, TestToken));

        Assert.Equal(("Use select_related.", 4), (learning!.AcceptedSolution!.Text, learning.HelpfulCount));
        Assert.Equal(2, await VersionAsync());
    }

    [Fact]
    public async Task Their_last_editor_is_forgotten_on_request()
    {
        await StoreAsync(Challenge());

        await ReadAsync(async learnings =>
        {
            await learnings.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);
            return true;
        });

        Assert.Null((await ReadAsync(learnings => learnings.FindAsync(Some.Guild, s_id, TestToken)))!.EditedBy);
    }

    private static BsonDocument Challenge() => new()
    {
        ["_id"] = s_id.Value,
        ["v"] = 1,
        ["guild"] = (long)Some.Guild.Value,
        ["author"] = (long)Some.Amina.Value,
        ["owner"] = "00000000000003840000000000000065",
        ["titleKey"] = "8c1f",
        ["kind"] = "Challenge",
        ["title"] = "Slow list",
        ["text"] = "301 queries.",
        ["code"] = new BsonDocument { ["language"] = "python", ["source"] = "x = 1" },
        ["solution"] = "Use select_related.",
        ["tags"] = new BsonArray(new BsonValue("django")),
        ["shared"] = Some.Now.ToUnixTimeMilliseconds(),
        ["edited"] = Some.Now.ToUnixTimeMilliseconds(),
        ["editedBy"] = (long)Some.Brian.Value,
        ["helpful"] = 3,
        ["version"] = 2,
        ["interaction"] = 10L,
    };

    private async Task StoreAsync(BsonDocument document)
    {
        using var old = Open(new StoreSchema());
        await old.WriteAsync(transaction => transaction.Insert("learnings", document), TestToken);
    }

    private async Task<IReadOnlyCollection<LearningHeading>> HeadingsAsync(BsonDocument document)
    {
        await StoreAsync(document);
        return await ReadAsync(learnings => learnings.ListHeadingsAsync(Some.Guild, TestToken));
    }

    private async Task<int> VersionAsync()
    {
        using var store = Open(StoreSchema.Current);
        return await store.ReadAsync(reader => reader.Find("learnings", s_id.Value)!["v"].AsInt32, TestToken);
    }

    private async Task<T> ReadAsync<T>(Func<ILearningStore, Task<T>> read)
    {
        using var store = Open(StoreSchema.Current);
        return await read(new LiteDbLearningStore(store, new(new RecordingAlarm(), NullLogger<Storage.LiteDb.Delivery.Outbox>.Instance), new(), TimeProvider.System, NullLogger<LiteDbLearningStore>.Instance));
    }

    private LiteDbStore Open(StoreSchema schema) =>
        new(new FolderDisk(_folder), heldLock: null, schema, minimumFreeBytes: 0, TimeProvider.System, NullLogger<LiteDbStore>.Instance);
}
