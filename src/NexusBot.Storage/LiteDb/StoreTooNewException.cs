namespace NexusBot.Storage.LiteDb;

/// <summary>The file was written by a newer version of the bot.</summary>
public sealed class StoreTooNewException(int found, int known)
    : Exception(
        $"The store has schema {found}, and this NexusBot knows up to {known}. Run the newer version, or restore a backup from before it.");
