namespace Discord;

public class SelectMenuOptionBuilder
{
    public const int MaxSelectLabelLength = 100;
    public const int MaxDescriptionLength = 100;
    public const int MaxSelectValueLength = 100;

    public SelectMenuOptionBuilder()
    {
    }

    public SelectMenuOptionBuilder(
        string label, string value, string? description = null, IEmote? emote = null, bool? isDefault = null)
    {
        Label = label;
        Value = value;
        Description = description;
        Emote = emote;
        IsDefault = isDefault;
    }

    public string? Label
    {
        get;
        set => field = Limits.OneTo(MaxSelectLabelLength, value, nameof(Label));
    }

    public string? Value
    {
        get;
        set => field = Limits.OneTo(MaxSelectValueLength, value, nameof(Value));
    }

    public string? Description
    {
        get;
        set => field = Limits.OneTo(MaxDescriptionLength, value, nameof(Description));
    }

    public IEmote? Emote { get; set; }
    public bool? IsDefault { get; set; }

    public SelectMenuOptionBuilder WithLabel(string label)
    {
        Label = label;
        return this;
    }

    public SelectMenuOptionBuilder WithValue(string value)
    {
        Value = value;
        return this;
    }

    public SelectMenuOptionBuilder WithDescription(string? description)
    {
        Description = description;
        return this;
    }

    public SelectMenuOptionBuilder WithEmote(IEmote? emote)
    {
        Emote = emote;
        return this;
    }

    public SelectMenuOptionBuilder WithDefault(bool isDefault)
    {
        IsDefault = isDefault;
        return this;
    }

    public SelectMenuOption Build()
    {
        if (string.IsNullOrWhiteSpace(Label))
            throw new ArgumentNullException(nameof(Label), "An option needs a label.");
        if (string.IsNullOrWhiteSpace(Value))
            throw new ArgumentNullException(nameof(Value), "An option needs a value.");

        return new SelectMenuOption(Label, Value, Description, Emote, IsDefault);
    }
}
