using Microsoft.Extensions.DependencyInjection;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

/// <summary>The services of a test, and how many scopes were opened on them.</summary>
internal sealed class TestServices(params object[] services) : IServiceProvider, IServiceScopeFactory, IServiceScope
{
    public int OpenedScopes { get; private set; }

    public int ClosedScopes { get; private set; }

    public IServiceProvider ServiceProvider => this;

    public object? GetService(Type serviceType) =>
        serviceType == typeof(IServiceScopeFactory) ? this : Array.Find(services, serviceType.IsInstanceOfType);

    public IServiceScope CreateScope()
    {
        OpenedScopes++;
        return this;
    }

    public void Dispose() => ClosedScopes++;
}
