namespace Discord.Wire;

internal sealed class SelectOptionModel
{
    public string Label { get; set; } = "";
    public string Value { get; set; } = "";
    public string? Description { get; set; }
    public EmojiModel? Emoji { get; set; }
    public bool? Default { get; set; }
}
