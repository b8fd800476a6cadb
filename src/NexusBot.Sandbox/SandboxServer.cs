using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Sandbox.Control;
using NexusBot.Sandbox.Gateway;
using NexusBot.Sandbox.Interactions;
using NexusBot.Sandbox.Recording;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox;

/// <summary>A pretend Discord on loopback: REST, gateway, and the world behind them.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SandboxServer(WebApplication app)
    {
        _app = app;
        World = app.Services.GetRequiredService<SandboxWorld>();
        Clock = app.Services.GetRequiredService<WorldClock>();
        Gateway = app.Services.GetRequiredService<GatewayServer>();
        Faults = app.Services.GetRequiredService<RestFaults>();
        RateLimits = app.Services.GetRequiredService<RateLimitOptions>();
        Panel = app.Services.GetRequiredService<ControlPanel>();
    }

    public SandboxWorld World { get; }

    /// <summary>The clock that can be moved; a bot beside the Sandbox takes it as its own.</summary>
    public WorldClock Clock { get; }
    public GatewayServer Gateway { get; }
    public RestFaults Faults { get; }
    public RateLimitOptions RateLimits { get; }

    /// <summary>Whom the page opens as, what it suggests, how the bot is restarted.</summary>
    public ControlPanel Panel { get; }

    /// <summary>Everything the Sandbox is made of.</summary>
    public IServiceProvider Services => _app.Services;

    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What a bot takes for Discord's API, with the slash at its end.</summary>
    public Uri ApiBase => new(Url, "api/v10/");

    public static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        var server = new SandboxServer(Build(options));
        options.Seed?.Invoke(server.World);
        await server._app.StartAsync(cancellationToken);

        var addresses = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        server.Url = new Uri(addresses.Single());
        server.World.Files.Base = server.Url;
        server.Gateway.Url = $"ws://{server.Url.Authority}" + (options.Gateway.Query.Length > 0 ? $"/?{options.Gateway.Query}" : "");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Gateway.Stop();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static WebApplication Build(SandboxOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, options.Port);
            // What a member sends along comes in base 64, which makes four bytes of three.
            kestrel.Limits.MaxRequestBodySize = Attachment.MaxOfMessage * Attachment.MaxBytes * 4L / 3 + Attachment.MaxBytes;
        });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(options.Logging ?? NullLoggerFactory.Instance);
        builder.Services.AddSingleton<IHostLifetime, LifetimeOfItsHolder>();
        AddSandbox(builder.Services, options);

        var app = builder.Build();
        app.Use(LoopbackGuard.InvokeAsync);
        app.UseWebSockets();
        app.Use(AcceptGateway(app.Services.GetRequiredService<GatewayServer>()));
        app.UseRouting();
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => UseApi(api, options));
        Map(app);
        return app;
    }

    private static void AddSandbox(IServiceCollection services, SandboxOptions options)
    {
        AddRecording(services, options);
        services.AddSingleton(new WorldClock(options.WireClock));
        services.AddSingleton(options.RateLimits);
        services.AddSingleton(s => new SandboxWorld(options.WireClock, s.GetRequiredService<WorldClock>()));
        services.AddSingleton(s => new GatewayServer(
            s.GetRequiredService<SandboxWorld>(),
            options.Gateway,
            options.WireClock,
            s.GetRequiredService<ILogger<GatewayServer>>(),
            s.GetService<TrafficRecording>()?.Gateway));
        services.AddSingleton(new RestFaults(options.WireClock));
        services.AddSingleton(new RateLimiter(options.RateLimits, options.WireClock));
        services.AddSingleton<BotAccess>();
        services.AddSingleton<MessageSending>();
        services.AddSingleton<CommandRegistry>();
        services.AddSingleton<ErrorAnswers>();
        services.AddSingleton<RestPipeline>();
        services.AddInteractions(options.WireClock);
        services.AddControl();
    }

    private static void AddRecording(IServiceCollection services, SandboxOptions options)
    {
        var folder = options.RecordTo ?? TrafficRecording.FolderByEnvironment();
        if (options.ShowsWire)
            services.AddSingleton<RecentTraffic>();
        if (options.ShowsWire || folder is not null)
            services.AddSingleton(s => new TrafficRecording(folder, s.GetService<RecentTraffic>(), s.GetRequiredService<WorldClock>()));
    }

    // The gateway listens at the root, where the page is served to whoever does not speak WebSocket.
    private static Func<HttpContext, RequestDelegate, Task> AcceptGateway(GatewayServer gateway) => (context, next) =>
        context.WebSockets.IsWebSocketRequest && context.Request.Path == "/" ? gateway.AcceptAsync(context) : next(context);

    private static void UseApi(IApplicationBuilder api, SandboxOptions options)
    {
        var services = api.ApplicationServices;
        if (services.GetService<TrafficRecording>() is { } recording)
            api.Use(new RestRecorder(recording.Rest, options.WireClock).InvokeAsync);
        api.Use(services.GetRequiredService<ErrorAnswers>().InvokeAsync);
        api.Use(services.GetRequiredService<RestPipeline>().InvokeAsync);
    }

    private static void Map(WebApplication app)
    {
        foreach (var version in (ReadOnlySpan<string>)["/api/v10", "/api/v9"])
        {
            var api = app.MapGroup(version);
            RestApi.Map(api, app.Services);
            api.MapInteractions(app.Services);
        }
        app.MapControl(app.Services);
        app.MapPage();
        ActivatorUtilities.CreateInstance<AttachmentRoutes>(app.Services).Map(app);
    }
}
