using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>Brings the learnings of an export into a hub, each decided on what stands there at that moment.</summary>
internal sealed class ArchiveItemImport(GuildId guild, Instant now, Guid news)
{
    public (ImportLine Line, LearningId? Added) Apply(IArchiveChange hub, ArchivedLearning archived)
    {
        if (ArchiveCheck.Of(archived) is { } refusal)
            return (Line(archived, ImportFate.Refused, refusal), null);

        var comes = archived with
        {
            Learning = archived.Learning with { Guild = guild, Id = IdIn(hub, archived.Learning.Id) },
            Versions = [.. archived.Versions.Where(version => ArchiveCheck.Of(version) is null)],
        };
        if (hub.Find(comes.Learning.Id) is { } stored)
            return (Line(archived, Again(hub, stored, comes)), null);
        if (hub.FindTitled(comes.Learning.Author, comes.Learning.Content.Title) is not null)
            return (Line(archived, ImportFate.AlreadyHere), null);

        hub.Add(comes, Mark(comes.Learning));
        Remember(hub, comes.Learning);
        return (Line(archived, ImportFate.Added), comes.Learning.IsShown ? comes.Learning.Id : null);
    }

    private ImportFate Again(IArchiveChange hub, Learning stored, ArchivedLearning archived)
    {
        var comes = archived.Learning;
        if (stored.Deleted is not null)
            return ImportFate.DeletedHere;
        if (RowWriter.IsSame(stored, comes))
            return ImportFate.Unchanged;
        if (comes.Version <= stored.Version)
            return ImportFate.EditedHere;
        if (hub.FindTitled(stored.Author, comes.Content.Title) is { } other && other.Id != stored.Id)
            return ImportFate.AlreadyHere;

        hub.Save(stored, comes with { Author = stored.Author, HelpfulCount = stored.HelpfulCount, Hidden = stored.Hidden ?? comes.Hidden }, Mark(comes));
        hub.AddVersions(comes, archived.Versions.Where(version => version.Number > stored.Version));
        Remember(hub, comes);
        return ImportFate.Changed;
    }

    private void Remember(IArchiveChange hub, Learning learning) => hub.Remember(
        new ImportedItem(ItemKey.Of(guild, learning.Author, HubFile.Name, learning.Content.Kind, learning.Id.ToString()), learning.Id, "", learning.Version),
        learning.Author,
        news);

    // A store may keep the hub from which the export came beside this one. The id in its place is the same each time.
    private LearningId IdIn(IArchiveChange hub, LearningId id)
    {
        if (hub.Find(id) is not null || !hub.Exists(id))
            return id;

        return new LearningId(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{guild}/{id}")).AsSpan(0, 16)));
    }

    private WriteMark Mark(Learning learning) => new(learning.Author, now, default);

    private static ImportLine Line(ArchivedLearning archived, ImportFate fate, Refusal? refusal = null) =>
        new(archived.Learning.Content.Title, archived.Learning.Content.Kind, fate, refusal);
}
