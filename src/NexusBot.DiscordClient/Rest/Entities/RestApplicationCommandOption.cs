using System.Collections.Immutable;
using Discord.Wire;

namespace Discord.Rest;

public class RestApplicationCommandOption : IApplicationCommandOption
{
    internal RestApplicationCommandOption(CommandOptionModel model)
    {
        Type = model.Type;
        Name = model.Name;
        Description = model.Description;
        IsRequired = model.Required;
        IsAutocomplete = model.Autocomplete;
        MinValue = model.MinValue;
        MaxValue = model.MaxValue;
        MinLength = model.MinLength;
        MaxLength = model.MaxLength;
        Choices = [.. (model.Choices ?? []).Select(choice => new RestApplicationCommandChoice(choice))];
        Options = [.. (model.Options ?? []).Select(option => new RestApplicationCommandOption(option))];
        ChannelTypes = model.ChannelTypes ?? [];
        NameLocalizations = (model.NameLocalizations ?? ImmutableDictionary<string, string>.Empty).AsReadOnly();
        DescriptionLocalizations = (model.DescriptionLocalizations ?? ImmutableDictionary<string, string>.Empty).AsReadOnly();
    }

    public ApplicationCommandOptionType Type { get; }
    public string Name { get; }
    public string Description { get; }
    public bool? IsRequired { get; }
    public bool? IsAutocomplete { get; }
    public double? MinValue { get; }
    public double? MaxValue { get; }
    public int? MinLength { get; }
    public int? MaxLength { get; }
    public IReadOnlyCollection<RestApplicationCommandChoice> Choices { get; }
    public IReadOnlyCollection<RestApplicationCommandOption> Options { get; }
    public IReadOnlyCollection<ChannelType> ChannelTypes { get; }
    public IReadOnlyDictionary<string, string> NameLocalizations { get; }
    public IReadOnlyDictionary<string, string> DescriptionLocalizations { get; }

    IReadOnlyCollection<IApplicationCommandOptionChoice> IApplicationCommandOption.Choices => Choices;
    IReadOnlyCollection<IApplicationCommandOption> IApplicationCommandOption.Options => Options;
}
