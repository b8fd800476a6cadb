namespace NexusBot.Storage.Tests.Contracts;

public abstract class StoreContract(IStoreProvider provider) : IDisposable
{
    protected StoreSet Stores => provider.All;

    protected static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        provider.Dispose();
        GC.SuppressFinalize(this);
    }
}
