using System.Text.Json.Serialization;
using Discord.Wire;

namespace Discord.Gateway.Payloads.Interactions;

internal sealed class InteractionOptionModel
{
    public string Name { get; set; } = "";
    public ApplicationCommandOptionType Type { get; set; }

    [JsonConverter(typeof(ScalarConverter))]
    public object? Value { get; set; }

    public InteractionOptionModel[]? Options { get; set; }
    public bool Focused { get; set; }
}
