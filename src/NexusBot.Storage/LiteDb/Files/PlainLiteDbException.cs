namespace NexusBot.Storage.LiteDb.Files;

/// <summary>The file is LiteDB's own, without our checksums: another program's, or of a time before them. It is neither ours to change nor damaged.</summary>
internal sealed class PlainLiteDbException(string name)
    : IOException($"{name} is a plain LiteDB file and not one that NexusBot wrote. Move it elsewhere, and the bot begins a new store.");
