namespace NexusBot.Storage.LiteDb.Files;

/// <summary>The folder that the store lies in: a wall, so that tests can cut the power, fill the disk or let a flush fail.</summary>
internal interface IStoreDisk
{
    long FreeBytes { get; }

    /// <summary>What an operator calls the file.</summary>
    string NameFor(string file);

    bool Exists(string file);

    /// <summary>Makes it if there is none, readable by its owner alone.</summary>
    IStoreFile Open(string file);

    /// <summary>Takes the other file's place in one step, and returns once that is durable.</summary>
    void Rename(string file, string newName);

    void Delete(string file);
}
