using Discord;
using Discord.Interactions;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

/// <summary>A service with modules, and the journal in which they write.</summary>
internal sealed class Stage
{
    private Stage(InteractionServiceConfig config, object[] services)
    {
        Services = new TestServices([Journal, .. services]);
        Service = new InteractionService(Clients.Offline(), config);
    }

    public Journal Journal { get; } = new();

    public TestServices Services { get; }

    public InteractionService Service { get; }

    public static Task<Stage> WithAsync<TModule>(params object[] services) where TModule : class =>
        WithAsync<TModule>(Config(), services);

    public static async Task<Stage> WithAsync<TModule>(InteractionServiceConfig config, params object[] services)
        where TModule : class
    {
        var stage = new Stage(config, services);
        await stage.Service.AddModuleAsync<TModule>(stage.Services);
        return stage;
    }

    public static Stage Empty(InteractionServiceConfig? config = null) => new(config ?? Config(), []);

    public static InteractionServiceConfig Config() => new()
    {
        DefaultRunMode = RunMode.Sync,
        ThrowOnError = false,
        AutoServiceScopes = false,
    };

    public Task<IResult> RunAsync(IDiscordInteraction interaction) =>
        Service.ExecuteCommandAsync(new InteractionContext(null!, interaction), Services);

    public Task<IResult> RunAsync(string path, params (string Name, object? Value)[] options) =>
        RunAsync(FakeSlash.Of(path, options));
}
