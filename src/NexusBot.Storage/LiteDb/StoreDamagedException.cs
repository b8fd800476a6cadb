using System.Globalization;
using NexusBot.Storage.LiteDb.Backups;

namespace NexusBot.Storage.LiteDb;

/// <summary>The store's files do not hold what was written to them. None of it is served.</summary>
public sealed class StoreDamagedException(string directory, Exception what, BackupFolder backups)
    : Exception($"The store in {directory} is damaged and stays closed. {what.Message} {WayBack(backups)}", what)
{
    private static string WayBack(BackupFolder backups) => backups.FindNewestWhole() is { } newest
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"The newest whole backup is of {newest.MadeAt:yyyy-MM-dd HH:mm} UTC. Restore it with: NexusBot.Host restore {newest.File}")
        : "It has no whole backup in its folder; if you have one elsewhere, restore it with: NexusBot.Host restore FILE";
}
