namespace Discord;

public class DiscordConfig
{
    public const int APIVersion = 10;
    public const string CDNUrl = "https://cdn.discordapp.com/";
    public const int DefaultRequestTimeout = 15000;
    public const int MaxMessageSize = 2000;
    public const int MaxMessagesPerBatch = 100;
    public const int MaxEmbedsPerMessage = 10;

    public static readonly string APIUrl = $"https://discord.com/api/v{APIVersion}/";

    /// <summary>
    /// Discord asks for a url and a version and blocks clients without them. This client has no home of its own on the
    /// web, and must not pass for another library: the url is the documentation that it is written from.
    /// </summary>
    public static string UserAgent { get; } = $"DiscordBot (https://discord.com/developers/docs, v{Version})";

    public static string Version => typeof(DiscordConfig).Assembly.GetName().Version?.ToString(3) ?? "1.0.0";

    public RetryMode DefaultRetryMode { get; set; } = RetryMode.AlwaysRetry;
    public LogSeverity LogLevel { get; set; } = LogSeverity.Info;

    /// <summary>Whether the three seconds for the first answer count from the interaction's id or from its arrival.</summary>
    public bool UseInteractionSnowflakeDate { get; set; } = true;

    /// <summary>Whether an answer that would come too late is refused here instead of by Discord.</summary>
    public bool ResponseInternalTimeCheck { get; set; } = true;
}
