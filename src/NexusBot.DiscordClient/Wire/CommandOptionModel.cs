namespace Discord.Wire;

internal sealed class CommandOptionModel
{
    public ApplicationCommandOptionType Type { get; set; }
    public string Name { get; set; } = "";
    public IDictionary<string, string>? NameLocalizations { get; set; }
    public string Description { get; set; } = "";
    public IDictionary<string, string>? DescriptionLocalizations { get; set; }
    public bool? Required { get; set; }
    public CommandChoiceModel[]? Choices { get; set; }
    public CommandOptionModel[]? Options { get; set; }
    public ChannelType[]? ChannelTypes { get; set; }
    public double? MinValue { get; set; }
    public double? MaxValue { get; set; }
    public int? MinLength { get; set; }
    public int? MaxLength { get; set; }
    public bool? Autocomplete { get; set; }

    public static CommandOptionModel From(ApplicationCommandOptionProperties option) => new()
    {
        Type = option.Type,
        Name = option.Name,
        NameLocalizations = NullIfEmpty(option.NameLocalizations),
        Description = option.Description,
        DescriptionLocalizations = NullIfEmpty(option.DescriptionLocalizations),
        Required = option.IsRequired,
        Choices = option.Choices is { Count: > 0 } choices ? [.. choices.Select(From)] : null,
        Options = option.Options is { Count: > 0 } options ? [.. options.Select(From)] : null,
        ChannelTypes = option.ChannelTypes is { Count: > 0 } types ? [.. types] : null,
        MinValue = option.MinValue,
        MaxValue = option.MaxValue,
        MinLength = option.MinLength,
        MaxLength = option.MaxLength,
        Autocomplete = option.IsAutocomplete ? true : null,
    };

    private static CommandChoiceModel From(ApplicationCommandOptionChoiceProperties choice) => new()
    {
        Name = choice.Name,
        NameLocalizations = NullIfEmpty(choice.NameLocalizations),
        Value = choice.Value,
    };

    private static IDictionary<string, string>? NullIfEmpty(IDictionary<string, string>? texts) =>
        texts is { Count: > 0 } ? texts : null;
}
