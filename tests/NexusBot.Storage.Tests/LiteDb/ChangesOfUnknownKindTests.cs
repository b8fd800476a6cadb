using NexusBot.Core.Moderation;

namespace NexusBot.Storage.Tests.LiteDb;

public sealed class ChangesOfUnknownKindTests : IDisposable
{
    private readonly LiteDbStores _stores = LiteDbStores.InMemory();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _stores.Dispose();

    // Nobody writes such a change; a file from elsewhere may hold one.
    [Fact]
    public async Task One_is_left_aside_and_the_others_are_read_all_the_same()
    {
        await SaveAsync(version: 1, AuditKind.LearningsChannel);
        await _stores.Store.WriteAsync(
            transaction =>
            {
                var document = transaction.ListBy("audit", "_id > @0", LiteDB.BsonValue.MinValue).Single();
                document["what"] = "learning.sing";
                transaction.Update("audit", document);
            },
            TestToken);
        await SaveAsync(version: 2, AuditKind.MentorRole);

        var page = await _stores.All.Audit.ReadAsync(Some.Guild, actor: null, page: 1, TestToken);

        Assert.Equal(AuditKind.MentorRole, Assert.Single(page.Items).What);
    }

    private Task<int?> SaveAsync(int version, AuditKind kind) => _stores.All.Settings.SaveAsync(
        GuildSettings.Defaults(Some.Guild) with { Version = version },
        SettingsReach.Nothing,
        new AuditEntry(Some.Guild, Some.Amina, Some.Now, kind, Before: null, After: null),
        Some.Mark(),
        TestToken);
}
