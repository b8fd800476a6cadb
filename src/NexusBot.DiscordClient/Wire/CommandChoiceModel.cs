using System.Text.Json.Serialization;

namespace Discord.Wire;

internal sealed class CommandChoiceModel
{
    public string Name { get; set; } = "";
    public IDictionary<string, string>? NameLocalizations { get; set; }

    [JsonConverter(typeof(ScalarConverter))]
    public object? Value { get; set; }
}
