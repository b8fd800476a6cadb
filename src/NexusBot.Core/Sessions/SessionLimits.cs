namespace NexusBot.Core.Sessions;

/// <summary>How many sessions may lie ahead. Discord shows a hundred events of a server.</summary>
public static class SessionLimits
{
    public const int OfHost = 20;
    public const int OfGuild = 100;
}
