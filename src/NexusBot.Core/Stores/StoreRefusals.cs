namespace NexusBot.Core.Stores;

/// <summary>What a member is told when the store cannot take anything in.</summary>
public static class StoreRefusals
{
    public static Refusal DiskFull { get; } = new(
        "store.disk-full", $"NexusBot's disk is almost full, so it saves nothing new right now. Please tell a moderator, and try again later.");
}
