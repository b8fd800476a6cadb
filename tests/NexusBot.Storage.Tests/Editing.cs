using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;

namespace NexusBot.Storage.Tests;

/// <summary>An edit as the service makes it: over the version before it, and over no other.</summary>
internal static class Editing
{
    public static Task<ChangeLearningResult> EditAsync(
        this ILearningStore store, Learning edited, WriteMark mark, OutboxEntry? card = null, AuditEntry? audit = null)
    {
        var change = new LearningChange("learning.edit", stored => stored.Version == edited.Version - 1
            ? stored with { Content = edited.Content, EditedAt = edited.EditedAt, EditedBy = edited.EditedBy, Version = edited.Version }
            : LearningRefusals.ChangedMeanwhile)
        {
            Card = (_, _) => card,
            Audit = audit,
        };
        return store.ChangeAsync(edited.Guild, edited.Id, change, mark, TestContext.Current.CancellationToken);
    }
}
