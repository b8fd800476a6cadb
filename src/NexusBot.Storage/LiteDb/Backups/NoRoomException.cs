using System.Globalization;

namespace NexusBot.Storage.LiteDb.Backups;

/// <summary>The disk has no room for a backup.</summary>
public sealed class NoRoomException(string file, long needed, long free) : IOException(string.Create(
    CultureInfo.InvariantCulture,
    $"There is no room for the backup {file}: it needs {needed} bytes, and the disk has {free} to spare. Make room, or name a file on another disk."));
