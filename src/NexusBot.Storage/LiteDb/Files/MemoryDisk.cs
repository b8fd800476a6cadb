namespace NexusBot.Storage.LiteDb.Files;

/// <summary>A folder that is gone when nobody holds it any more.</summary>
internal sealed class MemoryDisk : IStoreDisk
{
    private readonly Dictionary<string, MemoryFile> _files = [];

    public long FreeBytes => long.MaxValue;

    public string NameFor(string file) => file;

    public bool Exists(string file) => _files.ContainsKey(file);

    public IStoreFile Open(string file)
    {
        if (!_files.TryGetValue(file, out var found))
            _files.Add(file, found = new MemoryFile());

        return found;
    }

    public void Rename(string file, string newName)
    {
        _files.Remove(file, out var found);
        _files[newName] = found!;
    }

    public void Delete(string file) => _files.Remove(file);
}
