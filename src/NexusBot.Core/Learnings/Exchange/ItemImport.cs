using NexusBot.Core.Learnings.Pages;
using NodaTime;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>Brings the items of one document into the hub, each decided on what stands there at that moment.</summary>
internal sealed class ItemImport(ImportOrder order, Instant now, Guid news)
{
    private readonly WriteMark _mark = new(order.By ?? order.Author, now, order.Interaction);

    public (ImportLine Line, LearningId? Added) Apply(IArchiveChange hub, PlannedItem item)
    {
        if (hub.FindImported(item.Key) is { } known && Again(hub, item, known) is { } line)
            return (line, null);

        return Add(hub, item);
    }

    // Null when nothing is left of what it became, so that it is new again.
    private ImportLine? Again(IArchiveChange hub, PlannedItem item, ImportedItem known)
    {
        if (hub.Find(known.Learning) is not { Deleted: null } stored)
            return Line(item, ImportFate.DeletedHere);
        if (known.Print == item.Print)
            return Line(item, ImportFate.Unchanged);
        if (known.Version != stored.Version)
            return Line(item, ImportFate.EditedHere);

        var content = DraftReader.Read(item.Draft, stored.Content.Title);
        var solution = DraftReader.ReadSolution(item.Draft);
        var solved = OwnSolution.Put(stored, solution.Value, now);
        if ((content.Refusal ?? solution.Refusal ?? solved.Refusal) is { } refusal)
            return Line(item, ImportFate.Refused, refusal);

        var changed = solved.Value! with
        {
            Content = stored.Content with { Text = content.Value!.Text, Tags = content.Value.Tags },
            EditedAt = now,
            EditedBy = _mark.Actor,
            Version = stored.Version + 1,
        };
        hub.Save(stored, changed, _mark);
        hub.Remember(known with { Print = item.Print, Version = changed.Version }, order.Author, news);
        return Line(item, ImportFate.Changed);
    }

    private (ImportLine Line, LearningId? Added) Add(IArchiveChange hub, PlannedItem item)
    {
        if (FreeTitle(hub, item) is not { } title)
            return (Line(item, ImportFate.AlreadyHere), null);

        var content = DraftReader.Read(item.Draft, title);
        var solution = DraftReader.ReadSolution(item.Draft);
        if ((content.Refusal ?? solution.Refusal) is { } refusal)
            return (Line(item, ImportFate.Refused, refusal), null);

        // A millisecond apart, so that lists keep the document's order.
        var at = now + Duration.FromMilliseconds(item.Number);
        var bare = new Learning
        {
            Id = LearningId.New(at),
            Guild = order.Guild,
            Author = order.Author,
            Content = content.Value!,
            SharedAt = at,
            Version = 1,
        };
        var learning = OwnSolution.Put(bare, solution.Value, at).Value!;
        hub.Add(new ArchivedLearning(learning, []), _mark);
        hub.Remember(new ImportedItem(item.Key, learning.Id, item.Print, learning.Version), order.Author, news);
        return (Line(item, ImportFate.Added), learning.Id);
    }

    // The same name may be told as a technology and as a concept; a member has each title once, so the second one says what it is.
    private string? FreeTitle(IArchiveChange hub, PlannedItem item)
    {
        var title = ShortTitle.Of(item.Draft.Title);
        if (hub.FindTitled(order.Author, title) is not { } other)
            return title;
        if (other.Content.Kind == item.Draft.Kind)
            return null;

        var told = ShortTitle.Of(item.Draft.Title, $" ({KindNames.Of(item.Draft.Kind).ToLowerInvariant()})");
        return hub.FindTitled(order.Author, told) is null ? told : null;
    }

    private static ImportLine Line(PlannedItem item, ImportFate fate, Refusal? refusal = null) => new(item.Draft.Title, item.Draft.Kind, fate, refusal);
}
