namespace NexusBot.Storage.LiteDb;

/// <summary>The store can no longer be trusted until it is opened anew. Whether the work that got this was done is unknown.</summary>
public sealed class StoreFailedException(Exception inner) : Exception("The store has failed and must be opened anew.", inner);
