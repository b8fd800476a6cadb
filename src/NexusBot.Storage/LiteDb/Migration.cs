namespace NexusBot.Storage.LiteDb;

/// <summary>Changes what is stored from the shape before to the shape of this version, in one transaction with the version's number.</summary>
internal sealed record Migration(int Version, Action<StoreTransaction> Change);
