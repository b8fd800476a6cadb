using Discord.Gateway.Payloads.Events;
using Discord.Gateway.Session;

namespace Discord.WebSocket;

public partial class DiscordSocketClient
{
    private volatile ConnectionState _connectionState = ConnectionState.Disconnected;

    public override ConnectionState ConnectionState => _connectionState;

    internal bool UsesSnowflakeDates => _config.UseInteractionSnowflakeDate;

    internal bool ChecksResponseTime => _config.ResponseInternalTimeCheck;

    internal void ConnectionIs(ConnectionState state) => _connectionState = state;

    internal void LatencyIs(int milliseconds)
    {
        var before = Latency;
        Latency = milliseconds;
        Events.LatencyUpdated.Raise((before, milliseconds));
    }

    internal void BeginSession(ReadyModel model)
    {
        CurrentUser = new SocketSelfUser(this, model.User);
        Api.ApplicationId = model.Application.Id;
    }

    internal async Task<SocketDMChannel> OpenDirectMessagesAsync(SocketUser recipient, RequestOptions? options)
    {
        var model = await Api.CreateDMChannelAsync(recipient.Id, options);
        return new SocketDMChannel(this, model.Id, recipient);
    }

    private async Task<GatewayOffer> AskForGatewayAsync(CancellationToken cancellationToken)
    {
        if (_config.GatewayHost is { } host)
            return new GatewayOffer(host, IdentifiesLeft: int.MaxValue, ResetAfter: TimeSpan.Zero);

        var model = await Api.GetGatewayBotAsync(new RequestOptions { CancelToken = cancellationToken });
        return new GatewayOffer(
            model.Url,
            model.SessionStartLimit?.Remaining ?? 1,
            TimeSpan.FromMilliseconds(model.SessionStartLimit?.ResetAfter ?? 0));
    }
}
