using System.Text.Json;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Rest;

/// <summary>Checks the choices of an option: unique names, values of the option's kind.</summary>
internal sealed class CommandChoiceForm(CommandText text)
{
    private const int MaxChoices = 25;
    private const double MaxNumber = 9_007_199_254_740_992;

    public void Write(Utf8JsonWriter json, FormField field, CommandOptionType type)
    {
        var choices = field.List(MaxChoices);
        if (choices.Count == 0)
            return;

        if (type is not (CommandOptionType.Text or CommandOptionType.WholeNumber or CommandOptionType.Number))
            field.Refuse("APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", "Choices are not possible for this option type");
        var names = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartArray("choices");
        foreach (var choice in choices)
        {
            json.WriteStartObject();
            choice["name"].Require();
            var name = text.Count(choice["name"].Text(max: 100, min: 1) ?? "");
            if (!names.Add(name))
                choice["name"].Refuse("APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", "Choice names must be unique");
            json.WriteString("name", name);
            json.WriteIfSet("name_localizations", text.ReadLocalizations(choice["name_localizations"], name, max: 100, asName: false));
            WriteValue(json, choice["value"], type);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteValue(Utf8JsonWriter json, FormField value, CommandOptionType type)
    {
        value.Require();
        if (type == CommandOptionType.Text)
        {
            json.WriteString("value", text.Count(value.Text(max: 100) ?? ""));
            return;
        }

        var isNumber = value.Json.ValueKind == JsonValueKind.Number
            && Math.Abs(value.Json.GetDouble()) <= MaxNumber
            && (type == CommandOptionType.Number || value.Json.TryGetInt64(out _));
        if (isNumber)
            json.WriteElement("value", value.Json);
        else
            value.Refuse("NUMBER_TYPE_COERCE", $"Value \"{value.Json}\" is not a number of this option's kind.");
    }
}
