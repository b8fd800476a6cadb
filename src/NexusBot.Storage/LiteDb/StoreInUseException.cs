namespace NexusBot.Storage.LiteDb;

/// <summary>Another process holds the store.</summary>
public sealed class StoreInUseException(string directory, Exception inner)
    : Exception(
        $"The data folder {directory} is in use by another NexusBot. Stop that one first, or give this one a folder of its own.",
        inner);
