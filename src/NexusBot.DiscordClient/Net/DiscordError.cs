namespace Discord;

public struct DiscordError
{
    internal DiscordError(string code, string message)
    {
        Code = code;
        Message = message;
    }

    public string Code { get; }
    public string Message { get; }
}
