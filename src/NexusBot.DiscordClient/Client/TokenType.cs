namespace Discord;

public enum TokenType
{
    Bearer = 0,
    Bot = 1,
    Webhook = 2,
}
