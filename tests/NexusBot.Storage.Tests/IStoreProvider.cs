namespace NexusBot.Storage.Tests;

/// <summary>What a contract is tried on.</summary>
public interface IStoreProvider : IDisposable
{
    StoreSet All { get; }
}
