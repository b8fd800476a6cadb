namespace NexusBot.Sandbox.Gateway;

public sealed class GatewayOptions
{
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How long a lost session waits for its bot.</summary>
    public TimeSpan ResumeWindow { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How many past events a session keeps for a resume.</summary>
    public int ReplayCapacity { get; set; } = 2000;

    /// <summary>A query that the address told to bots brings along, such as <c>v=10&amp;encoding=json</c>; Discord's brings none.</summary>
    public string Query { get; set; } = "";
}
