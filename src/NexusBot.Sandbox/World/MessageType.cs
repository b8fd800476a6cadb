namespace NexusBot.Sandbox.World;

public enum MessageType
{
    Default = 0,
    Pin = 6,
    MemberJoin = 7,
    ThreadCreated = 18,
    Reply = 19,
    SlashCommand = 20,
    ThreadStarter = 21,
    ContextMenuCommand = 23,
}
