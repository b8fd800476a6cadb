namespace NexusBot.Storage.LiteDb;

/// <summary>What was asked for needs a store, and the folder holds none: most likely it is another folder than the bot's.</summary>
public sealed class NoStoreException(string directory)
    : Exception($"There is no store in {directory}. Is it the storage path with which the bot runs?");
