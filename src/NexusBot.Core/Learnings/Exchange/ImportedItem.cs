namespace NexusBot.Core.Learnings.Exchange;

/// <summary>What an item of a document became.</summary>
/// <param name="Print">Of the item as the document told it: another one means that the document changed.</param>
/// <param name="Version">The learning's when it was imported: a higher one means that it was edited here since.</param>
public sealed record ImportedItem(ItemKey Key, LearningId Learning, string Print, int Version);
