namespace NexusBot.Host;

/// <summary>What the process tells its supervisor. README's operating chapter lists them.</summary>
public static class ExitCodes
{
    public const int Stopped = 0;
    public const int Failed = 1;
    public const int Configuration = 2;
    public const int StoreInUse = 3;
    public const int StoreUnusable = 4;
    public const int TokenRefused = 5;
    public const int GatewayRefused = 6;
    public const int StoreDamaged = 7;
}
