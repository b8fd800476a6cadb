namespace Discord.Net;

public class WebSocketClosedException(int closeCode, string? reason = null)
    : Exception($"The server sent close {closeCode}{(reason is null ? "" : $": \"{reason}\"")}")
{
    public int CloseCode { get; } = closeCode;
    public string? Reason { get; } = reason;
}
