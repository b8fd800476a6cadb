using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>Checks an application command as Discord does when it is registered.</summary>
internal static partial class CommandForm
{
    private const int MaxOptions = 25;
    private const int MaxText = 8000;

    /// <summary>The command, yet without an id of its own.</summary>
    public static ApplicationCommand Read(FormField form, ulong? guildId)
    {
        var type = (CommandType)(form["type"].OneOf(1, 2, 3) ?? (int)CommandType.ChatInput);
        var text = new CommandText();
        var options = new CommandOptionForm(text);
        var (name, description) = (ReadName(form, type, text), ReadDescription(form, type, text));
        var command = new ApplicationCommand
        {
            Id = 0,
            Version = 0,
            GuildId = guildId,
            Type = type,
            Name = name,
            Description = description,
            NameLocalizations = text.ReadLocalizations(form["name_localizations"], name, max: 32, type == CommandType.ChatInput),
            DescriptionLocalizations = text.ReadLocalizations(form["description_localizations"], description, max: 100, asName: false),
            Options = ReadOptions(form["options"], type, options),
            DefaultMemberPermissions = ReadPermissions(form["default_member_permissions"]),
            Nsfw = form["nsfw"].Flag() ?? false,
            Contexts = guildId is null ? ReadContexts(form) : null,
            IntegrationTypes = guildId is null ? ReadNumbers(form["integration_types"], 0, 1) : null,
        };
        if (text.Length > MaxText)
            form.Refuse("APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MaxText})");
        return command;
    }

    internal static void CheckName(FormField field, string name)
    {
        if (!SlashName().IsMatch(name))
            field.Refuse("STRING_TYPE_REGEX", "String value did not match validation regex.");
        else if (name.Any(char.IsUpper))
            field.Refuse("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }

    private static string ReadName(FormField form, CommandType type, CommandText text)
    {
        form["name"].Require();
        var name = form["name"].Text(max: 32, min: 1) ?? "";
        if (type == CommandType.ChatInput && name.Length > 0)
            CheckName(form["name"], name);
        return text.Count(name);
    }

    private static string ReadDescription(FormField form, CommandType type, CommandText text)
    {
        var field = form["description"];
        if (type == CommandType.ChatInput)
        {
            field.Require();
            return text.Count(field.Text(max: 100, min: 1) ?? "");
        }
        if (field.Text(max: 100) is { Length: > 0 })
            field.Refuse("APPLICATION_COMMAND_DESCRIPTION_CANNOT_BE_SET", "Context menu commands cannot have description");
        return "";
    }

    private static JsonElement ReadOptions(FormField field, CommandType type, CommandOptionForm options)
    {
        if (type != CommandType.ChatInput && field.Json is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0)
            field.Refuse("APPLICATION_COMMAND_CONTEXT_MENU_CANNOT_HAVE_OPTIONS", "Context menu commands cannot have options");
        return Payload.Element(json => options.WriteList(json, field, MaxOptions, CommandLevel.Command));
    }

    private static Permissions? ReadPermissions(FormField field)
    {
        if (field.Text(max: 20) is not { } text)
            return null;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bits))
            return (Permissions)bits;
        field.Refuse("NUMBER_TYPE_COERCE", $"Value \"{text}\" is not int.");
        return null;
    }

    // dm_permission is the old way to say the same.
    private static JsonElement? ReadContexts(FormField form) =>
        ReadNumbers(form["contexts"], 0, 1, 2) ?? (form["dm_permission"].Flag() == false ? JsonElement.Parse("[0]") : null);

    private static JsonElement? ReadNumbers(FormField field, params int[] choices) => !field.HasValue ? null : Payload.Element(json =>
    {
        json.WriteStartArray();
        foreach (var item in field.List(choices.Length, min: 1))
            json.WriteNumberValue(item.OneOf(choices) ?? 0);
        json.WriteEndArray();
    });

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex SlashName();
}
