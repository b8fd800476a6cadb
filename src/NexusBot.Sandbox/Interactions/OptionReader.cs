using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NexusBot.Sandbox.Rest;

namespace NexusBot.Sandbox.Interactions;

/// <summary>Turns what a member filled in into option values, refusing what Discord's app refuses. A forged act is taken as it comes.</summary>
internal sealed class OptionReader(EntityReader entities, UploadReader uploads, bool forged)
{
    private const int MaxTextLength = 6000;

    public JsonArray Read(CalledCommand called, IReadOnlyDictionary<string, JsonElement> given, string? focused)
    {
        var options = called.Options;
        var filled = given.Where(pair => pair.Key != focused).Select(pair => Filled(called, pair.Key, pair.Value)).ToList();
        if (focused is not null)
            filled.Add(Focused(called, focused, given));
        else if (!forged
            && options.FirstOrDefault(option => option.Required && !given.ContainsKey(option.Name)) is { Definition.ValueKind: JsonValueKind.Object } missing)
            throw new RefusedActException($"{missing.Name}: This option is required. Specify a value.", missing.Name);
        return [.. filled];
    }

    private JsonObject Filled(CalledCommand called, string name, JsonElement value)
    {
        if (Find(called, name) is not { } option)
        {
            return forged
                ? Node(CommandOptionType.Text, name, JsonValue.Create(value.ToString()))
                : throw new RefusedActException($"/{called.Name} has no option \"{name}\".", name);
        }
        if (option.Type == CommandOptionType.Attachment)
            return Node(option.Type, name, JsonValue.Create(uploads.Take(value, name)));
        return Node(option.Type, name, forged ? Forged(option, value) : Checked(option, value));
    }

    private static JsonObject Focused(CalledCommand called, string name, IReadOnlyDictionary<string, JsonElement> given)
    {
        if (Find(called, name) is not { Autocompletes: true } option)
            throw new RefusedActException($"/{called.Name} has no option \"{name}\" that completes what is typed.", name);

        // What is being typed is sent as text, whatever the option's type.
        var node = Node(option.Type, name, JsonValue.Create(given.TryGetValue(name, out var typed) ? typed.ToString() : ""));
        node["focused"] = true;
        return node;
    }

    private static CommandOption? Find(CalledCommand called, string name) =>
        called.Options.Where(option => option.Name == name).Select(option => (CommandOption?)option).FirstOrDefault();

    private static JsonObject Node(CommandOptionType type, string name, JsonNode? value) =>
        new JsonObject { ["type"] = (int)type, ["name"] = name, ["value"] = value };

    private JsonNode? Checked(CommandOption option, JsonElement value)
    {
        if (option.Choices.Count > 0)
            return Choice(option, value);
        return option.Type switch
        {
            CommandOptionType.Text => Text(option, value.ToString()),
            CommandOptionType.WholeNumber => Number(option, value, JsonValue.Create((long)Parse(option, value, whole: true))),
            CommandOptionType.Number => Number(option, value, JsonValue.Create(Parse(option, value, whole: false))),
            CommandOptionType.Flag => bool.TryParse(value.ToString(), out var truth)
                ? JsonValue.Create(truth)
                : throw new RefusedActException($"{option.Name}: Choose True or False.", option.Name),
            _ => Entity(option, value.ToString()),
        };
    }

    private JsonNode? Forged(CommandOption option, JsonElement value) => option.Type switch
    {
        CommandOptionType.Text => JsonValue.Create(value.ToString()),
        CommandOptionType.WholeNumber or CommandOptionType.Number or CommandOptionType.Flag => JsonNode.Parse(value.GetRawText()),
        _ => Entity(option, value.ToString()),
    };

    private JsonValue Entity(CommandOption option, string text) => JsonValue.Create(option.Type switch
    {
        CommandOptionType.User => entities.Person(text, option.Name),
        CommandOptionType.Role => entities.Role(text, option.Name),
        CommandOptionType.Mentionable => entities.Mentionable(text, option.Name),
        CommandOptionType.Channel => entities.Channel(text, option.Name, option.ChannelTypes),
        _ => throw new RefusedActException($"{option.Name}: This pretend Discord cannot fill an option of type {(int)option.Type}.", option.Name),
    });

    private static JsonNode? Choice(CommandOption option, JsonElement value)
    {
        var text = value.ToString();
        foreach (var choice in option.Choices)
        {
            if (choice.GetProperty("name").GetString() == text || choice.GetProperty("value").ToString() == text)
                return JsonNode.Parse(choice.GetProperty("value").GetRawText());
        }
        var offered = string.Join(", ", option.Choices.Select(choice => choice.GetProperty("name").GetString()));
        throw new RefusedActException($"{option.Name}: \"{text}\" is not offered. Choose one of: {offered}.", option.Name);
    }

    private static JsonValue Text(CommandOption option, string text)
    {
        var length = TextLength.Of(text);
        if (length < (option.MinLength ?? 0))
            throw new RefusedActException($"{option.Name}: Must be at least {option.MinLength} characters.", option.Name);
        if (length > (option.MaxLength ?? MaxTextLength))
            throw new RefusedActException($"{option.Name}: Must be {option.MaxLength ?? MaxTextLength} characters or fewer.", option.Name);
        return JsonValue.Create(text);
    }

    private static double Parse(CommandOption option, JsonElement value, bool whole)
    {
        var style = whole ? NumberStyles.AllowLeadingSign : NumberStyles.Float;
        return double.TryParse(value.ToString(), style, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RefusedActException($"{option.Name}: Enter a {(whole ? "whole number" : "number")}.", option.Name);
    }

    private static JsonValue Number(CommandOption option, JsonElement value, JsonValue result)
    {
        var number = Parse(option, value, whole: false);
        if (number < option.MinValue || number > option.MaxValue)
            throw new RefusedActException($"{option.Name}: Must be between {option.MinValue} and {option.MaxValue}.", option.Name);
        return result;
    }
}
