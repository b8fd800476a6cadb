namespace Discord;

public class ApplicationCommandOptionProperties
{
    public ApplicationCommandOptionType Type { get; set; }

    public string Name
    {
        get;
        set => field = CommandNames.Checked(value, nameof(Name));
    } = null!;

    public string Description
    {
        get;
        set => field = CommandNames.CheckedDescription(value, nameof(Description));
    } = null!;

    public bool? IsDefault { get; set; }
    public bool? IsRequired { get; set; }
    public bool IsAutocomplete { get; set; }
    public double? MinValue { get; set; }
    public double? MaxValue { get; set; }
    public int? MinLength { get; set; }
    public int? MaxLength { get; set; }
    public List<ApplicationCommandOptionChoiceProperties>? Choices { get; set; }
    public List<ApplicationCommandOptionProperties>? Options { get; set; }
    public List<ChannelType>? ChannelTypes { get; set; }
    public IDictionary<string, string>? NameLocalizations { get; set; }
    public IDictionary<string, string>? DescriptionLocalizations { get; set; }
}
