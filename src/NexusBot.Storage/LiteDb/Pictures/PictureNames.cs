using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Learnings.Pictures;

namespace NexusBot.Storage.LiteDb.Pictures;

/// <summary>
/// Which learning names which picture, a row each, written with the learning. A learning goes on naming what an edit took out of it:
/// its history still shows it.
/// </summary>
internal static class PictureNames
{
    private const string Collection = "pictures";
    private const int Version = 1;

    public static void Add(StoreTransaction transaction, GuildId guild, LearningId learning, IEnumerable<Picture> pictures)
    {
        foreach (var picture in pictures)
        {
            transaction.Upsert(Collection, new BsonDocument
            {
                ["_id"] = $"{picture.Id}/{learning}",
                ["v"] = Version,
                ["picture"] = picture.Id.Value,
                ["learning"] = learning.Value,
                ["guild"] = Keys.Of(guild.Value),
            });
        }
    }

    public static bool Has(StoreReader reader, PictureId picture) => reader.FindBy(Collection, "picture = @0", picture.Value) is not null;

    public static void Erase(StoreTransaction transaction, LearningId learning)
    {
        foreach (var name in transaction.ListBy(Collection, "learning = @0", learning.Value))
            transaction.Delete(Collection, name["_id"]);
    }

    public static void Erase(StoreTransaction transaction, GuildId guild)
    {
        foreach (var name in transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)))
            transaction.Delete(Collection, name["_id"]);
    }

    /// <summary>Every picture that is named, once.</summary>
    public static IReadOnlyCollection<PictureId> List(StoreReader reader) => reader
        .ListBy(Collection, "picture >= @0", "")
        .Select(name => PictureId.Read(name.Text("picture")) ?? throw new UnreadableDocumentException("picture"))
        .ToHashSet();
}
