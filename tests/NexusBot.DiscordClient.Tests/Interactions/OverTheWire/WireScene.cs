using System.Text;
using Discord;
using Discord.Gateway.Dispatch;
using Discord.Gateway.Payloads;
using Discord.Interactions;
using Discord.WebSocket;
using Microsoft.Extensions.Time.Testing;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using NexusBot.DiscordClient.Tests.Interactions.Support;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Interactions.OverTheWire;

/// <summary>A module between the gateway's frames and requests over HTTP.</summary>
internal sealed class WireScene : IAsyncDisposable
{
    private const string Callback = "POST interactions/500/a-token/callback ";

    // A frame that the client cannot read raises nothing.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly DiscordSocketClient _client;
    private readonly GatewayDispatcher _dispatcher;

    public WireScene()
    {
        _client = new DiscordSocketClient(new DiscordSocketConfig { RestClientProvider = _ => Rest }, new FakeTimeProvider());
        _client.Api.Authorize(TokenType.Bot, "the-token");
        _dispatcher = new GatewayDispatcher(_client, TimeSpan.Zero);
        Dispatch("READY", Frames.Ready("one"));
        Dispatch("GUILD_CREATE", Frames.Guild);
    }

    public Journal Journal { get; } = new();

    public ScriptedRest Rest { get; } = new();

    /// <summary>The bodies with which the interaction was answered.</summary>
    public IEnumerable<string> Callbacks =>
        Rest.Requests.Where(r => r.StartsWith(Callback, StringComparison.Ordinal)).Select(r => r[Callback.Length..]);

    /// <summary>Runs what one INTERACTION_CREATE asks of a module.</summary>
    public async Task<IResult> RunAsync<TModule>(string interaction) where TModule : class
    {
        var services = new TestServices(Journal);
        var service = new InteractionService(_client, Stage.Config());
        await service.AddModuleAsync<TModule>(services);

        var heard = new TaskCompletionSource<SocketInteraction>(TaskCreationOptions.RunContinuationsAsynchronously);
        _client.InteractionCreated += created =>
        {
            heard.SetResult(created);
            return Task.CompletedTask;
        };
        Dispatch("INTERACTION_CREATE", interaction);
        var received = await heard.Task.WaitAsync(s_patience, TestContext.Current.CancellationToken);
        return await service.ExecuteCommandAsync(new SocketInteractionContext(_client, received), services);
    }

    public async ValueTask DisposeAsync()
    {
        _dispatcher.Dispose();
        await _client.DisposeAsync();
    }

    private void Dispatch(string name, string data) =>
        _dispatcher.Dispatched(GatewayFrame.Parse(Encoding.UTF8.GetBytes(SessionScene.Event(1, name, data))));
}
