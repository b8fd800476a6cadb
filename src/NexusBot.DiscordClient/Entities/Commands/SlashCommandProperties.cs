namespace Discord;

public class SlashCommandProperties : ApplicationCommandProperties
{
    internal SlashCommandProperties()
    {
    }

    public Optional<string> Description { get; set; }
    public Optional<List<ApplicationCommandOptionProperties>> Options { get; set; }

    internal override ApplicationCommandType Type => ApplicationCommandType.Slash;
}
