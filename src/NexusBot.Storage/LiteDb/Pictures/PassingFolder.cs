namespace NexusBot.Storage.LiteDb.Pictures;

/// <summary>Where a store in memory keeps its pictures: a folder that goes with it.</summary>
internal sealed class PassingFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nexusbot-pictures-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
