namespace Discord.Wire;

internal sealed class InteractionResponseBody
{
    public InteractionResponseType Type { get; set; }
    public InteractionResponseData? Data { get; set; }
}
