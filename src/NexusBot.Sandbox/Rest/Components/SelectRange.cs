using System.Text.Json;

namespace NexusBot.Sandbox.Rest;

/// <summary>How many values a choice takes; one when the request does not say, except that a group of checkboxes takes all of them.</summary>
internal readonly record struct SelectRange(int Min, int Max)
{
    public static SelectRange Read(FormField select, int limit, int most = 1)
    {
        var range = new SelectRange(select["min_values"].Number(0, limit) ?? 1, select["max_values"].Number(1, limit) ?? most);
        if (range.Min > range.Max)
            select["min_values"].Refuse("SELECT_COMPONENT_MIN_VALUES_TOO_LARGE", "min_values must be less than or equal to max_values");
        return range;
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("min_values", Min);
        json.WriteNumber("max_values", Max);
    }

    /// <summary>What all choices share: a hint, being required (in a modal) or switched off (in a message).</summary>
    public void WriteState(Utf8JsonWriter json, FormField select, ComponentContext context)
    {
        if (select["placeholder"].Text(max: 150) is { } placeholder)
            json.WriteString("placeholder", placeholder);

        var disabled = select["disabled"].Flag() ?? false;
        if (context.Place != ComponentPlace.Modal)
        {
            json.WriteBoolean("disabled", disabled);
            return;
        }

        var required = select["required"].Flag() ?? true;
        json.WriteBoolean("required", required);
        if (disabled)
            select["disabled"].Refuse("COMPONENT_DISABLED_IN_MODAL", "Components in modals cannot be disabled");
        if (required && Min == 0)
            select["min_values"].Refuse("SELECT_COMPONENT_REQUIRED_MIN_VALUES", "A required component needs at least one value");
    }
}
