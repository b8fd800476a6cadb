namespace NexusBot.Sandbox.World;

#pragma warning disable CA1711 // "flags" is what Discord calls this field
[Flags]
public enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    HasThread = 1 << 5,
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,
    VoiceMessage = 1 << 13,
    ComponentsV2 = 1 << 15,
}
