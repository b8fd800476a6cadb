namespace NexusBot.Storage.LiteDb.Files;

/// <summary>A file does not hold what was written to it. An <see cref="IOException"/>, because LiteDB closes itself for one.</summary>
internal sealed class DamageException(string what) : IOException(what);
