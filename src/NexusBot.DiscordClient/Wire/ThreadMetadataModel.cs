namespace Discord.Wire;

internal sealed class ThreadMetadataModel
{
    public bool Archived { get; set; }
    public bool Locked { get; set; }
    public int AutoArchiveDuration { get; set; }
}
