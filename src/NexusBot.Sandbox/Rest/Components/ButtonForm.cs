using System.Text.Json;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Rest;

internal static class ButtonForm
{
    private const int Link = 5;
    private const int Premium = 6;

    public static void Write(Utf8JsonWriter json, FormField button, ComponentContext context)
    {
        button["style"].Require();
        var style = button["style"].OneOf(1, 2, 3, 4, Link, Premium) ?? 1;
        json.WriteNumber("style", style);
        switch (style)
        {
            case Link:
                button["url"].Require();
                json.WriteIfSet("url", button["url"].Url(max: 512));
                Forbid(button["custom_id"], "A button cannot have both a url and a custom id");
                break;
            case Premium:
                button["sku_id"].Require();
                json.WriteIfSet("sku_id", button["sku_id"].Text(max: 20));
                Forbid(button["custom_id"], "A premium button has neither custom id nor label");
                Forbid(button["label"], "A premium button has neither custom id nor label");
                break;
            default:
                context.WriteCustomId(json, button["custom_id"]);
                Forbid(button["url"], "A button cannot have both a url and a custom id");
                break;
        }

        json.WriteIfSet("label", button["label"].Text(max: 80));
        EmojiForm.Write(json, button["emoji"]);
        json.WriteBoolean("disabled", button["disabled"].Flag() ?? false);
        if (style != Premium && button["label"].Json is not { ValueKind: JsonValueKind.String } && !button["emoji"].HasValue)
            button.Refuse("BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button requires a label or an emoji");
    }

    private static void Forbid(FormField field, string reason)
    {
        if (field.HasValue)
            field.Refuse("BUTTON_COMPONENT_FIELD_NOT_ALLOWED", reason);
    }
}
