using NexusBot.Playground.Seeding;
using NexusBot.Sandbox;
using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.World;

namespace NexusBot.Playground;

/// <summary>A pretend Discord with a living community in it and the real bot beside it. Dispose of it, and nothing is left.</summary>
public sealed class PlaygroundRun : IAsyncDisposable
{
    // The first commands of a process that has just begun, on a machine that is busy, may take longer than Discord waits.
    private const int MostAttempts = 10;

    private readonly PretendDiscord _discord;
    private readonly RunningBot _bot;

    private readonly CancellationTokenSource _ending;

    private PlaygroundRun(PretendDiscord discord, RunningBot bot, CancellationTokenSource ending) =>
        (_discord, _bot, _ending) = (discord, bot, ending);

    public Uri Page => _discord.Server.Url;

    /// <summary>Ends when the community has moved in. What goes wrong on its way is thrown here.</summary>
    public Task Settled { get; private set; } = Task.CompletedTask;

    /// <summary>Returns when a visitor can do everything; the community moves in while they look around.</summary>
    /// <param name="port">Where the page listens on loopback; 0 takes any free port.</param>
    /// <param name="cancellationToken">Ends the start, and the story that follows it.</param>
    public static async Task<PlaygroundRun> StartAsync(int port, CancellationToken cancellationToken)
    {
        Community? community = null;
        var options = new SandboxOptions { Port = port, ShowsWire = true, Seed = world => community = Community.Settle(world) };
        // Whoever restarts the bot from the page does not wait for Discord's five seconds.
        options.Gateway.IdentifyInterval = TimeSpan.Zero;
        // Weeks of sharing happen in a moment here; Discord's five messages in five seconds would keep the visitor waiting.
        options.RateLimits.ByRoute["POST /channels/{channel_id}/messages"] = options.RateLimits.Default;
        options.RateLimits.ByRoute["PATCH /channels/{channel_id}/messages/{message_id}"] = options.RateLimits.Default;
        var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var discord = await PretendDiscord.StartAsync(options, ending.Token);
        discord.MostAttempts = MostAttempts;
        discord.Server.Clock.Advance(Daytime.Until(discord.Server.Clock.GetUtcNow()));
        var playground = new PlaygroundRun(discord, new RunningBot(discord.Server, StartBotAsync), ending);
        try
        {
            playground.SetTheStage(community!);
            await playground._bot.StartAsync(cancellationToken);
            playground.Settled = playground.SettleAsync();
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // A story that is cut short is no fault.
        await _ending.CancelAsync();
        await Settled.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
        _ending.Dispose();
    }

    private static Task<IStartedBot> StartBotAsync(IReadOnlyDictionary<string, string?> settings, WorldClock clock, CancellationToken cancellationToken) =>
        HostedBot.StartAsync(settings, clock, configure: null, cancellationToken);

    private async Task SettleAsync()
    {
        var panel = _discord.Server.Panel;
        panel.Happening = "The community is moving in. Everything works already.";
        try
        {
            await new CommunityLife(_discord).HappenAsync();
        }
        finally
        {
            // A restart would cut the story short. Whoever reloads the page meanwhile still wants the bot back.
            panel.RestartBot = _ => _bot.RestartAsync(CancellationToken.None);
            panel.Happening = null;
        }
    }

    private void SetTheStage(Community community)
    {
        var panel = _discord.Server.Panel;
        panel.StartAs = community.People["Amina"].Id;
        panel.Happening = "The bot is starting.";
        panel.Welcome = Tour.Welcome;
        foreach (var person in community.People.Values)
            panel.Suggest(person.Id, Tour.Of(person.GlobalName!));
    }
}
