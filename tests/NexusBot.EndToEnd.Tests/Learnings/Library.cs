namespace NexusBot.EndToEnd.Tests.Learnings;

/// <summary>
/// A hub without channels in which thirty learnings were shared: twenty concepts and seven challenges of Amina's, three of Kwame's.
/// </summary>
public sealed class Library : IAsyncLifetime
{
    private TestHub? _hub;

    internal TestHub Hub => _hub ?? throw new InvalidOperationException("The library has not been opened.");

    public async ValueTask InitializeAsync()
    {
        _hub = await TestHub.StartBareAsync();
        for (var i = 1; i <= 20; i++)
            await Hub.Amina.SharesAsync($"Concept {i:00}", tags: i % 5 == 0 ? "docker" : "python");
        for (var i = 1; i <= 7; i++)
            await Hub.Amina.SharesAsync($"Challenge {i}", kind: "Challenge");
        for (var i = 1; i <= 3; i++)
            await Hub.Kwame.SharesAsync($"Kwame's {i}", tags: "docker");
        await Hub.Noor.SharesAsync("Concept from next door", tags: "docker, secret-project");
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();
}
