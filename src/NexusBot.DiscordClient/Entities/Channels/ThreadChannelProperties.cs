namespace Discord;

public class ThreadChannelProperties : TextChannelProperties
{
    public Optional<bool> Archived { get; set; }

    /// <summary>Only who may manage threads talks in a locked one, or takes it out of the archive.</summary>
    public Optional<bool> Locked { get; set; }
}
