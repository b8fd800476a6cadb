namespace NexusBot.Storage.LiteDb;

/// <summary>The store's files do not hold what was written to them. None of it is served.</summary>
public sealed class StoreDamagedException(string directory, Exception what, string wayBack)
    : Exception($"The store in {directory} is damaged and stays closed. {what.Message} {wayBack}", what);
