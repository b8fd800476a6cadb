namespace NexusBot.Storage.LiteDb;

/// <summary>The store failed during this work, and opens its files anew. Whether the work was done is unknown, so it may be asked for again.</summary>
public sealed class StoreFailedException(Exception inner) : Exception("The store has failed; whether this was done is unknown.", inner);
