using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.EndToEnd.Tests.Wire;
using NexusBot.Playground;
using NexusBot.Sandbox;
using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.World;

namespace NexusBot.EndToEnd.Tests;

/// <summary>A hub for one test: a pretend Discord with four people in it, and the bot as production starts it.</summary>
internal sealed class TestHub : IAsyncDisposable
{
    public const string Home = "ProDevProjectNexus";

    private TestHub(PretendDiscord discord, Action<HostApplicationBuilder>? configureBot)
    {
        Discord = discord;
        Bot = new RunningBot(discord.Server, (settings, clock, cancellationToken) => StartBotAsync(settings, clock, configureBot, cancellationToken));
    }

    public PretendDiscord Discord { get; }
    public RunningBot Bot { get; }
    public SandboxServer Server => Discord.Server;

    /// <summary>The guild in which they all are.</summary>
    public Guild Guild => Server.World.Guilds.List()[0];

    /// <summary>A backend learner.</summary>
    public Person Amina => Discord.Member("Amina");

    /// <summary>Another learner.</summary>
    public Person Kwame => Discord.Member("Kwame");

    /// <summary>Has the mentors' role.</summary>
    public Person Tendai => Discord.Member("Tendai");

    /// <summary>A moderator: has Manage Server.</summary>
    public Person Grace => Discord.Member("Grace");

    /// <summary>The owner of the guild next door.</summary>
    public Person Noor => Discord.Member("Noor");

    /// <summary>A hub whose moderator has chosen the channel and the role already.</summary>
    public static async Task<TestHub> StartAsync(
        Action<SandboxOptions>? configure = null, Action<HostApplicationBuilder>? configureBot = null)
    {
        var hub = await StartBareAsync(configure, configureBot);
        // The first command of all may take longer than Discord waits.
        await Eventually.IsTrueAsync(async () =>
            !(await hub.Grace.RunsAsync("/hub channel", ("purpose", "Learnings"), ("channel", Home))).Failed);
        await hub.Grace.RunsAsync("/hub role", ("purpose", "Mentor"), ("role", "Mentor"));
        return hub;
    }

    /// <summary>A hub on its first day: nothing is set up.</summary>
    public static async Task<TestHub> StartBareAsync(
        Action<SandboxOptions>? configure = null, Action<HostApplicationBuilder>? configureBot = null)
    {
        Assert.SkipWhen(configureBot is not null && NativePrograms.ClockedBot is not null, "It changes the bot, which is a program of its own here.");
        var options = new SandboxOptions { Seed = SmallCommunity.Settle };
        // Tests start bots anew faster than Discord would let them.
        options.Gateway.IdentifyInterval = TimeSpan.Zero;
        configure?.Invoke(options);
        var hub = new TestHub(await PretendDiscord.StartAsync(options, TestContext.Current.CancellationToken), configureBot);
        await hub.Bot.StartAsync(TestContext.Current.CancellationToken);
        return hub;
    }

    /// <summary>What was last written down of who changed what.</summary>
    public async Task<AuditEntry> LatestAuditAsync() => (await Bot.Services.GetRequiredService<IAuditStore>()
        .ReadAsync(new GuildId(Guild.Id), actor: null, page: 1, TestContext.Current.CancellationToken)).Items[0];

    public Task<GuildSettings> SettingsAsync() => Bot.Services.GetRequiredService<GuildSettingsService>()
        .GetAsync(new GuildId(Guild.Id), TestContext.Current.CancellationToken);

    public Task RestartBotAsync() => Bot.RestartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Bot.DisposeAsync();
        }
        finally
        {
            await Discord.DisposeAsync();
        }
    }

    private static Task<IStartedBot> StartBotAsync(
        IReadOnlyDictionary<string, string?> settings, WorldClock clock, Action<HostApplicationBuilder>? configure, CancellationToken cancellationToken) =>
        NativePrograms.ClockedBot is { } program
            ? NativeBot.StartAsync(program, settings, clock)
            : HostedBot.StartAsync(settings, clock, configure, cancellationToken);
}
