namespace NexusBot.Storage.LiteDb.Files;

/// <summary>
/// The disk did not take what it was given. The kernel may already have dropped it, so a second flush would succeed without it:
/// the only way on is a new process that reads what is really there.
/// </summary>
internal sealed class FlushFailedException(string path, Exception inner) : IOException($"{path} could not be flushed. {inner.Message}", inner);
