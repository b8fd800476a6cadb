namespace Discord.Wire;

internal sealed class EmbedFieldModel
{
    public string Name { get; set; } = "";
    public string Value { get; set; } = "";
    public bool Inline { get; set; }
}
