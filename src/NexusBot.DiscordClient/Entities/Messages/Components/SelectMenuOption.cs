namespace Discord;

public class SelectMenuOption
{
    internal SelectMenuOption(string label, string value, string? description, IEmote? emote, bool? isDefault) =>
        (Label, Value, Description, Emote, IsDefault) = (label, value, description, emote, isDefault);

    public string Label { get; }
    public string Value { get; }
    public string? Description { get; }
    public IEmote? Emote { get; }
    public bool? IsDefault { get; }
}
