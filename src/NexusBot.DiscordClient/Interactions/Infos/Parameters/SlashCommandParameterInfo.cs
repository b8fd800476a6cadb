using System.Reflection;

namespace Discord.Interactions;

/// <summary>An option of a chat command.</summary>
public class SlashCommandParameterInfo : CommandParameterInfo
{
    private readonly ComplexParameter? _complex;

    internal SlashCommandParameterInfo(SlashCommandInfo command, ParameterInfo source, IServiceProvider services)
        : base(command, source)
    {
        var summary = Attributes.OfType<SummaryAttribute>().SingleOrDefault();
        Name = OptionName.Of(string.IsNullOrEmpty(summary?.Name) ? source.Name! : summary.Name);
        Description = string.IsNullOrEmpty(summary?.Description) ? source.Name! : summary.Description;

        if (Attributes.OfType<ComplexParameterAttribute>().SingleOrDefault() is { } complex)
            _complex = new ComplexParameter(command, this, complex, services);
        else
            TypeConverter = command.CommandService.TypeConverters.Get(ParameterType, services);

        Choices = Attributes.OfType<ChoiceAttribute>().Select(c => new ParameterChoice(c.Name, c.Value)).ToArray();
        ChannelTypes = Attributes.OfType<ChannelTypesAttribute>().SelectMany(c => c.ChannelTypes).ToArray();
        MinValue = Attributes.OfType<MinValueAttribute>().SingleOrDefault()?.Value;
        MaxValue = Attributes.OfType<MaxValueAttribute>().SingleOrDefault()?.Value;
        MinLength = Attributes.OfType<MinLengthAttribute>().SingleOrDefault()?.Length;
        MaxLength = Attributes.OfType<MaxLengthAttribute>().SingleOrDefault()?.Length;

        var autocomplete = Attributes.OfType<AutocompleteAttribute>().SingleOrDefault();
        IsAutocomplete = autocomplete is not null;
        if (autocomplete?.AutocompleteHandlerType is { } handler)
            AutocompleteHandler = command.CommandService.GetAutocompleteHandler(handler, services);
    }

    public string Description { get; }

    public double? MinValue { get; }

    public double? MaxValue { get; }

    public int? MinLength { get; }

    public int? MaxLength { get; }

    public TypeConverter? TypeConverter { get; }

    public IAutocompleteHandler? AutocompleteHandler { get; }

    public bool IsAutocomplete { get; }

    public bool IsComplexParameter => _complex is not null;

    public ApplicationCommandOptionType? DiscordOptionType => TypeConverter?.GetDiscordType();

    public IReadOnlyCollection<ParameterChoice> Choices { get; }

    public IReadOnlyCollection<ChannelType> ChannelTypes { get; }

    public IReadOnlyCollection<SlashCommandParameterInfo>? ComplexParameterFields => _complex?.Fields;

    internal ValueTask<TypeConverterResult> ReadAsync(
        IInteractionContext context, IReadOnlyCollection<IApplicationCommandInteractionDataOption> given, IServiceProvider services)
    {
        if (_complex is not null)
            return _complex.ReadAsync(context, given, services);

        if (Find(given) is { } option)
            return new ValueTask<TypeConverterResult>(TypeConverter!.ReadAsync(context, option, services));

        return ValueTask.FromResult(IsRequired
            ? TypeConverterResult.FromError(InteractionCommandError.BadArgs, "Command was invoked with too few parameters")
            : TypeConverterResult.FromSuccess(DefaultValue));
    }

    private IApplicationCommandInteractionDataOption? Find(IReadOnlyCollection<IApplicationCommandInteractionDataOption> given)
    {
        foreach (var option in given)
        {
            if (string.Equals(option.Name, Name, StringComparison.OrdinalIgnoreCase))
                return option;
        }

        return null;
    }
}
