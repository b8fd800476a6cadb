namespace NexusBot.Sandbox.World;

public enum ScheduledEventType
{
    Stage = 1,
    Voice = 2,
    External = 3,
}
