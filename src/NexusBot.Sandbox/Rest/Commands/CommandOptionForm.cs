using System.Text.Json;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Rest;

/// <summary>Checks the options of a command, subcommands and groups among them.</summary>
internal sealed class CommandOptionForm(CommandText text)
{
    private const int MaxOptions = 25;
    private const int MaxStringLength = 6000;

    public void WriteList(Utf8JsonWriter json, FormField field, int max, CommandLevel level)
    {
        json.WriteStartArray();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var (optional, subcommands, values) = (false, 0, 0);
        foreach (var option in field.List(max))
        {
            var type = (CommandOptionType)(option["type"].OneOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) ?? (int)CommandOptionType.Text);
            option["type"].Require();
            Write(json, option, type, level, names);
            if (type is CommandOptionType.Subcommand or CommandOptionType.SubcommandGroup)
            {
                subcommands++;
                continue;
            }

            values++;
            var required = option["required"].Flag() ?? false;
            if (required && optional)
                option["required"].Refuse("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            optional |= !required;
        }
        if (subcommands > 0 && values > 0)
            field.Refuse("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, FormField option, CommandOptionType type, CommandLevel level, HashSet<string> names)
    {
        json.WriteStartObject();
        json.WriteNumber("type", (int)type);
        WriteName(json, option, names);
        WriteDescription(json, option);
        if (type is CommandOptionType.Subcommand or CommandOptionType.SubcommandGroup)
            WriteNested(json, option, type, level);
        else
            WriteValueRules(json, option, type);
        json.WriteEndObject();
    }

    private void WriteName(Utf8JsonWriter json, FormField option, HashSet<string> names)
    {
        option["name"].Require();
        var name = text.Count(option["name"].Text(max: 32, min: 1) ?? "");
        if (name.Length > 0)
            CommandForm.CheckName(option["name"], name);
        if (!names.Add(name))
            option["name"].Refuse("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option names must be unique");
        json.WriteString("name", name);
        json.WriteIfSet("name_localizations", text.ReadLocalizations(option["name_localizations"], name, max: 32, asName: true));
    }

    private void WriteDescription(Utf8JsonWriter json, FormField option)
    {
        option["description"].Require();
        var description = text.Count(option["description"].Text(max: 100, min: 1) ?? "");
        json.WriteString("description", description);
        json.WriteIfSet(
            "description_localizations", text.ReadLocalizations(option["description_localizations"], description, max: 100, asName: false));
    }

    private void WriteNested(Utf8JsonWriter json, FormField option, CommandOptionType type, CommandLevel level)
    {
        var isGroup = type == CommandOptionType.SubcommandGroup;
        if (level == CommandLevel.Subcommand || (isGroup && level == CommandLevel.Group))
            option["type"].Refuse("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands cannot be nested any deeper");

        var options = option["options"];
        if (isGroup && (options.Json is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0))
            options.Refuse("BASE_TYPE_REQUIRED", "This field is required");
        json.WritePropertyName("options");
        WriteList(json, options, MaxOptions, isGroup ? CommandLevel.Group : CommandLevel.Subcommand);
    }

    private void WriteValueRules(Utf8JsonWriter json, FormField option, CommandOptionType type)
    {
        if (option["required"].Flag() is { } required)
            json.WriteBoolean("required", required);
        if (type == CommandOptionType.Channel && option["channel_types"].HasValue)
            json.WriteElement("channel_types", ReadChannelTypes(option["channel_types"]));
        if (type == CommandOptionType.Text)
            WriteLengths(json, option);
        if (type is CommandOptionType.WholeNumber or CommandOptionType.Number)
            WriteRange(json, option);

        new CommandChoiceForm(text).Write(json, option["choices"], type);
        var completes = option["autocomplete"].Flag() ?? false;
        if (option["autocomplete"].HasValue)
            json.WriteBoolean("autocomplete", completes);
        if (completes)
            RefuseAutocomplete(option, type);
    }

    private static void RefuseAutocomplete(FormField option, CommandOptionType type)
    {
        if (type is not (CommandOptionType.Text or CommandOptionType.WholeNumber or CommandOptionType.Number))
            option["autocomplete"].Refuse("APPLICATION_COMMAND_AUTOCOMPLETE_INVALID_OPTION_TYPE", "Autocomplete is not possible for this option type");
        if (option["choices"].Json is { ValueKind: JsonValueKind.Array } choices && choices.GetArrayLength() > 0)
            option["autocomplete"].Refuse("APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES", "Autocomplete cannot be set when choices are present");
    }

    private static void WriteLengths(Utf8JsonWriter json, FormField option)
    {
        var min = option["min_length"].Number(0, MaxStringLength);
        var max = option["max_length"].Number(1, MaxStringLength);
        json.WriteIfSet("min_length", min);
        json.WriteIfSet("max_length", max);
        if (min > max)
            option["min_length"].Refuse("APPLICATION_COMMAND_OPTIONS_MIN_LENGTH_TOO_LARGE", "min_length must be less than or equal to max_length");
    }

    private static void WriteRange(Utf8JsonWriter json, FormField option)
    {
        var (min, max) = (option["min_value"], option["max_value"]);
        foreach (var (name, bound) in (ReadOnlySpan<(string, FormField)>)[("min_value", min), ("max_value", max)])
        {
            if (!bound.HasValue)
                continue;
            if (bound.Json.ValueKind == JsonValueKind.Number)
                json.WriteElement(name, bound.Json);
            else
                bound.Refuse("NUMBER_TYPE_COERCE", $"Value \"{bound.Json}\" is not a number.");
        }
        if (min.Json.ValueKind == JsonValueKind.Number && max.Json.ValueKind == JsonValueKind.Number && min.Json.GetDouble() > max.Json.GetDouble())
            min.Refuse("APPLICATION_COMMAND_OPTIONS_MIN_VALUE_TOO_LARGE", "min_value must be less than or equal to max_value");
    }

    private static JsonElement ReadChannelTypes(FormField types) => Payload.Element(json =>
    {
        json.WriteStartArray();
        foreach (var type in types.List(max: 20))
            json.WriteNumberValue(type.OneOf(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16) ?? 0);
        json.WriteEndArray();
    });
}
