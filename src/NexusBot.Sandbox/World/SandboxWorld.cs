namespace NexusBot.Sandbox.World;

/// <summary>
/// The pretend Discord's truth: one lock, immutable records, changes told in the order they happened.
/// Reads return snapshots, so nothing is held while an answer is written.
/// </summary>
public sealed class SandboxWorld
{
    private readonly Lock _gate = new();

    public SandboxWorld(TimeProvider wireClock, TimeProvider worldClock)
    {
        WorldTime = worldClock;
        Ids = new SnowflakeMint(wireClock);
        Users = new Users(this);
        Guilds = new Guilds(this);
        Roles = new Roles(this);
        Members = new Members(this);
        Channels = new Channels(this);
        Threads = new Threads(this);
        Messages = new Messages(this);
        Reactions = new Reactions(this);
        ScheduledEvents = new ScheduledEvents(this);
        Commands = new Commands(this);
        Uploads = new Uploads(this);
        Files = new FileAddresses(worldClock);
        Permissions = new PermissionCalculator(this);
        Application = Users.AddApplication("NexusBot", "sandbox.token.not-a-secret");
    }

    /// <summary>Raised inside the world's lock, in order. A listener queues what it is told and returns.</summary>
    public event Action<WorldChange>? Changed;

    public TimeProvider WorldTime { get; }

    /// <summary>Where this world's files are served.</summary>
    public FileAddresses Files { get; }
    public SnowflakeMint Ids { get; }
    public BotApplication Application { get; private set; }
    public Users Users { get; }
    public Guilds Guilds { get; }
    public Roles Roles { get; }
    public Members Members { get; }
    public Channels Channels { get; }
    public Threads Threads { get; }
    public Messages Messages { get; }
    public Reactions Reactions { get; }
    public ScheduledEvents ScheduledEvents { get; }
    public Commands Commands { get; }
    public Uploads Uploads { get; }
    public PermissionCalculator Permissions { get; }

    /// <summary>Replaces the application before a bot logs in: another id, name or token.</summary>
    public BotApplication UseApplication(
        string name, string token, ulong? id = null, GatewayIntents privilegedIntents = GatewayIntents.GuildMembers)
    {
        Users.Remove(Application.BotUserId);
        return Application = Users.AddApplication(name, token, id) with { PrivilegedIntents = privilegedIntents };
    }

    /// <summary>Makes the bot's token worthless, as its owner does by hand and Discord does with a bot that identifies without end.</summary>
    public void ResetToken()
    {
        using (Enter())
            Application = Application with { Token = $"{Application.Token}.reset" };
    }

    internal Lock.Scope Enter() => _gate.EnterScope();

    internal void Tell(WorldChange change) => Changed?.Invoke(change);
}
