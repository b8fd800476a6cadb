namespace NexusBot.Storage.LiteDb;

/// <summary>The store cannot be opened: its folder or files cannot be used, or what is in them is no store.</summary>
public sealed class StoreUnusableException(string directory, Exception inner)
    : Exception(
        $"The store in {directory} cannot be opened: {inner.Message} Make sure that the bot's user may write there, or put back a copy.",
        inner);
