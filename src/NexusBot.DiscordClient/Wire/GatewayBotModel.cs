namespace Discord.Wire;

internal sealed class GatewayBotModel
{
    public string Url { get; set; } = "";
    public SessionStartLimitModel? SessionStartLimit { get; set; }
}
