using System.Text.Json;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Rest;

/// <summary>Selects that offer the guild's users, roles or channels.</summary>
internal static class EntitySelectForm
{
    private const int MaxValues = 25;

    public static void Write(Utf8JsonWriter json, FormField select, ComponentContext context, ComponentType type)
    {
        context.WriteCustomId(json, select["custom_id"]);
        var range = SelectRange.Read(select, MaxValues);
        range.Write(json);
        range.WriteState(json, select, context);
        if (type == ComponentType.ChannelSelect && select["channel_types"].HasValue)
            WriteChannelTypes(json, select["channel_types"]);
        if (select["default_values"].HasValue)
            WriteDefaults(json, select["default_values"], type, range);
    }

    private static void WriteChannelTypes(Utf8JsonWriter json, FormField types)
    {
        json.WriteStartArray("channel_types");
        foreach (var type in types.List(MaxValues))
        {
            if (type.OneOf(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16) is { } number)
                json.WriteNumberValue(number);
        }
        json.WriteEndArray();
    }

    private static void WriteDefaults(Utf8JsonWriter json, FormField defaults, ComponentType select, SelectRange range)
    {
        var list = defaults.List(MaxValues);
        if (list.Count > 0 && (list.Count < range.Min || list.Count > range.Max))
            defaults.Refuse("SELECT_COMPONENT_INVALID_DEFAULT_VALUES", $"The number of default values must be between {range.Min} and {range.Max}");

        json.WriteStartArray("default_values");
        foreach (var item in list)
        {
            json.WriteStartObject();
            item["id"].Require();
            json.WriteId("id", item["id"].Snowflake() ?? 0);
            var type = item["type"].Text(max: 20) ?? "";
            if (!Offers(select, type))
                item["type"].Refuse("BASE_TYPE_CHOICES", "Value must be one of the kinds that this select offers.");
            json.WriteString("type", type);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static bool Offers(ComponentType select, string type) => (select, type) switch
    {
        (ComponentType.UserSelect, "user") or (ComponentType.RoleSelect, "role") or (ComponentType.ChannelSelect, "channel") => true,
        (ComponentType.MentionableSelect, "user" or "role") => true,
        _ => false,
    };
}
