namespace Discord;

/// <summary>What is not set stays as it is.</summary>
public class GuildChannelProperties
{
    public Optional<string> Name { get; set; }
}
