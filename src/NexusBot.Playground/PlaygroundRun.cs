using Microsoft.Extensions.DependencyInjection;
using NexusBot.Playground.Seeding;
using NexusBot.Sandbox;
using NexusBot.Sandbox.Control;
using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.World;

namespace NexusBot.Playground;

/// <summary>A pretend Discord with a living community in it and the real bot beside it. Dispose of it, and nothing is left.</summary>
public sealed class PlaygroundRun : IAsyncDisposable
{
    private readonly PretendDiscord _discord;
    private readonly RunningBot _bot;

    private PlaygroundRun(PretendDiscord discord, RunningBot bot) => (_discord, _bot) = (discord, bot);

    public Uri Page => _discord.Server.Url;

    /// <param name="port">Where the page listens on loopback; 0 takes any free port.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<PlaygroundRun> StartAsync(int port, CancellationToken cancellationToken)
    {
        Community? community = null;
        var options = new SandboxOptions { Port = port, Seed = world => community = Community.Settle(world) };
        // Whoever restarts the bot from the page does not wait for Discord's five seconds.
        options.Gateway.IdentifyInterval = TimeSpan.Zero;
        // Weeks of sharing happen in a moment here; Discord's five messages in five seconds would keep the visitor waiting.
        options.RateLimits.ByRoute["POST /channels/{channel_id}/messages"] = options.RateLimits.Default;
        options.RateLimits.ByRoute["PATCH /channels/{channel_id}/messages/{message_id}"] = options.RateLimits.Default;
        var discord = await PretendDiscord.StartAsync(options, cancellationToken);
        var playground = new PlaygroundRun(discord, new RunningBot(discord.Server));
        try
        {
            await playground._bot.StartAsync(cancellationToken);
            await new CommunityLife(discord).HappenAsync(community!.People.Keys);
            playground.SetTheStage(community!);
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
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
    }

    private void SetTheStage(Community community)
    {
        var panel = _discord.Server.Services.GetRequiredService<ControlPanel>();
        panel.StartAs = community.People["Amina"].Id;

        // Whoever reloads the page meanwhile still wants the bot back.
        panel.RestartBot = _ => _bot.RestartAsync(CancellationToken.None);
        foreach (var person in community.People.Values)
            panel.Suggest(person.Id, Suggestions(person));
    }

    private static string[] Suggestions(User person) => person.GlobalName switch
    {
        "Amina" => ["/learning share kind:Concept", "/learning find query:dokcer image", "/remind me when:in 10 minutes"],
        "Grace" => ["/hub reports", "/hub data way:Export", "/hub pairing what:Report"],
        "Tendai" or "Sofia" => ["/challenge list state:Open", "/profile show member:Kwame", "/learning share kind:Best practice"],
        "Jonas" => ["/challenge list state:Mine", "/profile show member:Sofia", "/start"],
        _ => ["/challenge ask", "/pair now", "/start"],
    };
}
