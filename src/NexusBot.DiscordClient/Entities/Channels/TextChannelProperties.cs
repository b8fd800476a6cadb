namespace Discord;

public class TextChannelProperties : GuildChannelProperties
{
    public Optional<ThreadArchiveDuration> AutoArchiveDuration { get; set; }
}
