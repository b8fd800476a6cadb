namespace Discord;

public partial class SlashCommandOptionBuilder
{
    public const int ChoiceNameMaxLength = 100;
    public const int MaxChoiceCount = 25;

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

    public ApplicationCommandOptionType Type { get; set; }
    public bool? IsDefault { get; set; }
    public bool? IsRequired { get; set; }
    public bool IsAutocomplete { get; set; }
    public double? MinValue { get; set; }
    public double? MaxValue { get; set; }
    public int? MinLength { get; set; }
    public int? MaxLength { get; set; }
    public List<ApplicationCommandOptionChoiceProperties>? Choices { get; set; }
    public List<SlashCommandOptionBuilder>? Options { get; set; }
    public List<ChannelType>? ChannelTypes { get; set; }

    public ApplicationCommandOptionProperties Build()
    {
        RequireFittingOptions();
        RequireFittingBounds();
        return new ApplicationCommandOptionProperties
        {
            Name = Name,
            Description = Description,
            Type = Type,
            IsDefault = IsDefault,
            IsRequired = IsRequired,
            IsAutocomplete = IsAutocomplete,
            MinValue = MinValue,
            MaxValue = MaxValue,
            MinLength = MinLength,
            MaxLength = MaxLength,
            Choices = Choices,
            Options = Options?.Select(option => option.Build()).ToList(),
            ChannelTypes = ChannelTypes,
        };
    }

    private void RequireFittingOptions()
    {
        var hasOptions = Options?.Count > 0;
        if (Type == ApplicationCommandOptionType.SubCommandGroup && !hasOptions)
            throw new InvalidOperationException("A group needs at least one subcommand.");

        var mayHave = Type is ApplicationCommandOptionType.SubCommandGroup or ApplicationCommandOptionType.SubCommand;
        if (hasOptions && !mayHave)
            throw new InvalidOperationException($"An option of type {Type} has no options.");
    }

    private void RequireFittingBounds()
    {
        if (Type == ApplicationCommandOptionType.Integer && (MinValue % 1 != 0 && MinValue is not null))
            throw new InvalidOperationException("The least value of an integer is whole.");
        if (Type == ApplicationCommandOptionType.Integer && (MaxValue % 1 != 0 && MaxValue is not null))
            throw new InvalidOperationException("The greatest value of an integer is whole.");
        if (MinLength is < 0 || MaxLength is < 1 || MinLength > MaxLength)
            throw new InvalidOperationException("The least length must be between 0 and the greatest.");
    }
}
