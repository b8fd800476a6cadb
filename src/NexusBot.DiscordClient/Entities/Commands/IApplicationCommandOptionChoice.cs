namespace Discord;

public interface IApplicationCommandOptionChoice
{
    string Name { get; }
    object Value { get; }
    IReadOnlyDictionary<string, string> NameLocalizations { get; }
}
