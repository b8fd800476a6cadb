using System.Net;
using Discord.Net;

namespace NexusBot.Host.Bot;

/// <summary>What Discord says once and for good: no reconnect helps, so the process ends with a sentence for the operator.</summary>
internal sealed record FatalClose(int ExitCode, string Sentence)
{
    /// <summary>See "Gateway close event codes" in Discord's documentation; all other codes are worth a reconnect.</summary>
    public static FatalClose? From(Exception? exception) => exception switch
    {
        WebSocketClosedException closed => FromCloseCode(closed.CloseCode),
        HttpException { HttpCode: HttpStatusCode.Unauthorized } => TokenRefused,
        _ => null,
    };

    private static FatalClose TokenRefused { get; } = new(ExitCodes.TokenRefused,
        "Discord refused the bot's token. Copy a fresh one from the Developer Portal into NEXUSBOT_Discord__Token.");

    private static FatalClose? FromCloseCode(int code) => code switch
    {
        4004 => TokenRefused,
        4010 or 4011 => Refused("Discord wants this bot to run in shards, which NexusBot does not do."),
        4012 => Refused("Discord no longer speaks this gateway version. Update NexusBot."),
        4013 => Refused("Discord does not know one of the intents asked for. Update NexusBot."),
        4014 => Refused("Discord refused a privileged intent. Switch it on in the Developer Portal under Bot."),
        _ => null,
    };

    private static FatalClose Refused(string sentence) => new(ExitCodes.GatewayRefused, sentence);
}
