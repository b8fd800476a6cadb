using Discord.Interactions;
using Discord.WebSocket;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using NexusBot.DiscordClient.Tests.Interactions.Support;

namespace NexusBot.DiscordClient.Tests.Interactions.OverTheWire;

/// <summary>A module between frames of the gateway and requests over HTTP.</summary>
internal sealed class WireScene : IAsyncDisposable
{
    private const string Callback = "POST interactions/500/a-token/callback ";

    private readonly ClientScene _client = new();

    public Journal Journal { get; } = new();

    public ScriptedRest Rest => _client.Rest;

    /// <summary>The bodies with which the interaction was answered.</summary>
    public IEnumerable<string> Callbacks =>
        Rest.Requests.Where(r => r.StartsWith(Callback, StringComparison.Ordinal)).Select(r => r[Callback.Length..]);

    /// <summary>Runs what one INTERACTION_CREATE asks of a module.</summary>
    public async Task<IResult> RunAsync<TModule>(string interaction) where TModule : class
    {
        var services = new TestServices(Journal);
        var service = new InteractionService(_client.Client, Stage.Config());
        await service.AddModuleAsync<TModule>(services);

        var received = await _client.ReceiveAsync<SocketInteraction>(interaction);
        return await service.ExecuteCommandAsync(new SocketInteractionContext(_client.Client, received), services);
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();
}
