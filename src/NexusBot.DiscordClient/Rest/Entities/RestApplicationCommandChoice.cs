using System.Collections.Immutable;
using Discord.Wire;

namespace Discord.Rest;

public class RestApplicationCommandChoice : IApplicationCommandOptionChoice
{
    internal RestApplicationCommandChoice(CommandChoiceModel model)
    {
        Name = model.Name;
        Value = model.Value!;
        NameLocalizations = (model.NameLocalizations ?? ImmutableDictionary<string, string>.Empty).AsReadOnly();
    }

    public string Name { get; }
    public object Value { get; }
    public IReadOnlyDictionary<string, string> NameLocalizations { get; }
}
