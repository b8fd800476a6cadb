using System.Net;
using Discord;
using Discord.Net;
using NexusBot.Core.Delivery;
using NexusBot.Modules.Messaging;
using NodaTime;

namespace NexusBot.Tests.Modules;

public sealed class DeliveryErrorsTests
{
    private static readonly Instant s_now = Instant.FromUtc(2026, 11, 23, 12, 0);

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, DiscordErrorCode.CannotSendMessageToUser)]
    [InlineData(HttpStatusCode.Forbidden, DiscordErrorCode.MissingPermissions)]
    [InlineData(HttpStatusCode.Forbidden, DiscordErrorCode.InsufficientPermissions)]
    [InlineData(HttpStatusCode.NotFound, DiscordErrorCode.UnknownChannel)]
    [InlineData(HttpStatusCode.NotFound, DiscordErrorCode.UnknownMessage)]
    [InlineData(HttpStatusCode.BadRequest, DiscordErrorCode.CannotSendMessageToUser)]
    public void A_closed_address_is_gone(HttpStatusCode status, DiscordErrorCode code) =>
        Assert.IsType<SendResult.Gone>(Read(status, code));

    [Fact]
    public void Who_shares_no_guild_with_us_is_nobody() =>
        Assert.IsType<SendResult.Nobody>(Read(HttpStatusCode.Forbidden, (DiscordErrorCode)50278));

    [Fact]
    public void A_message_that_Discord_does_not_take_is_refused() =>
        Assert.IsType<SendResult.Refused>(Read(HttpStatusCode.BadRequest, DiscordErrorCode.InvalidFormBody));

    [Fact]
    public void Too_many_requests_is_worth_trying_later() =>
        Assert.True(Assert.IsType<SendResult.TryLater>(Read(HttpStatusCode.TooManyRequests, null)).At > s_now);

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public void What_stands_before_Discord_and_gives_no_code_closes_no_address(HttpStatusCode status) =>
        Assert.True(Assert.IsType<SendResult.TryLater>(Read(status, null)).At > s_now);

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public void Trouble_on_Discords_side_leaves_the_outcome_open(HttpStatusCode status) => Assert.Null(Read(status, null));

    private static SendResult? Read(HttpStatusCode status, DiscordErrorCode? code) =>
        DeliveryErrors.Read(new HttpException(status, null!, code), s_now);
}
