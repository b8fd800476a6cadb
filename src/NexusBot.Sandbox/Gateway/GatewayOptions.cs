namespace NexusBot.Sandbox.Gateway;

public sealed class GatewayOptions
{
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How long a lost session waits for its bot.</summary>
    public TimeSpan ResumeWindow { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How many past events a session keeps for a resume.</summary>
    public int ReplayCapacity { get; set; } = 2000;

    /// <summary>How long a bot waits between two identifies of the same concurrency bucket; zero lets it restart as often as a test likes.</summary>
    public TimeSpan IdentifyInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many shards may identify at the same time.</summary>
    public int MaxConcurrency { get; set; } = 1;

    /// <summary>How often a bot may identify in a day. One time more resets its token.</summary>
    public int SessionStarts { get; set; } = 1000;

    /// <summary>From this many guilds on, a shard is turned away: it has to be one of more.</summary>
    public int MaxGuildsPerShard { get; set; } = 2500;

    /// <summary>A query that the address told to bots brings along, such as <c>v=10&amp;encoding=json</c>; Discord's brings none.</summary>
    public string Query { get; set; } = "";
}
