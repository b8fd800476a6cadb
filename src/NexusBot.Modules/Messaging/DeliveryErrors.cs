using System.Net;
using Discord;
using Discord.Net;
using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Modules.Messaging;

/// <summary>What Discord's refusals mean for a delivery.</summary>
internal static class DeliveryErrors
{
    // No guild in common: Discord.Net has no name for it.
    private const DiscordErrorCode NoMutualGuild = (DiscordErrorCode)50278;

    private static readonly Duration s_crowded = Duration.FromSeconds(30);

    /// <summary>Null when it does not tell whether the message was sent: that is Core's to find out.</summary>
    public static SendResult? Read(HttpException error, Instant now) => error switch
    {
        { HttpCode: >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or HttpStatusCode.Unauthorized } => null,
        { HttpCode: HttpStatusCode.TooManyRequests } or { DiscordCode: DiscordErrorCode.OpeningDMTooFast } => new SendResult.TryLater(now + s_crowded),
        _ when IsByProxy(error) => new SendResult.TryLater(now + s_crowded),
        { DiscordCode: NoMutualGuild } => new SendResult.Nobody(Reason(error)),
        { DiscordCode: DiscordErrorCode.InvalidFormBody } => new SendResult.Refused(Reason(error)),
        _ when IsClosed(error) => new SendResult.Gone(Reason(error)),
        _ => new SendResult.Refused(Reason(error)),
    };

    /// <summary>Whether there is no way to this address: deleted, closed, or not allowed.</summary>
    public static bool IsClosed(HttpException error) =>
        (error.HttpCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound && !IsByProxy(error))
        || error.DiscordCode is DiscordErrorCode.CannotSendMessageToUser;

    // Discord itself says why. What stands before it closes the door on everybody for a while, and not on this address.
    private static bool IsByProxy(HttpException error) =>
        error.HttpCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound && error.DiscordCode is null;

    private static string Reason(HttpException error) => $"Discord answered {(int)error.HttpCode}, code {(int?)error.DiscordCode ?? 0}";
}
