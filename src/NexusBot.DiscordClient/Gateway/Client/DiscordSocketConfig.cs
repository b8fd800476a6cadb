using Discord.Rest;

namespace Discord.WebSocket;

public class DiscordSocketConfig : DiscordRestConfig
{
    /// <summary>The gateway to connect to instead of the one that Discord names; a query of its own is kept as it is.</summary>
    public string? GatewayHost { get; set; }

    /// <summary>How long a connection may take until READY, in milliseconds.</summary>
    public int ConnectionTimeout { get; set; } = 30_000;

    /// <summary>Above this number of members Discord sends only those who are online.</summary>
    public int LargeThreshold { get; set; } = 250;

    public GatewayIntents GatewayIntents { get; set; } = GatewayIntents.AllUnprivileged;

    /// <summary>How long Ready waits for the next guild to become available, in milliseconds.</summary>
    public int MaxWaitBetweenGuildAvailablesBeforeReady { get; set; } = 10_000;
}
