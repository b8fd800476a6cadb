namespace Discord.Net;

public class RateLimitedException(IRequest request) : TimeoutException("You are being rate limited.")
{
    public IRequest Request { get; } = request;
}
