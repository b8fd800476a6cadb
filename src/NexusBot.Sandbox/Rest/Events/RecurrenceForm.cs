using System.Text.Json;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Rest;

/// <summary>Checks a recurrence rule, of which Discord takes a small part of what iCalendar knows.</summary>
internal static class RecurrenceForm
{
    private const int Yearly = 0, Monthly = 1, Weekly = 2, Daily = 3;

    // Monday is 0.
    private static readonly string[] s_dailySets = ["0,1,2,3,4", "1,2,3,4,5", "6,0,1,2,3", "4,5", "5,6", "6,0"];

    public static JsonElement? Read(FormField rule)
    {
        if (!rule.HasValue || !rule.IsObject())
            return null;

        foreach (var name in (ReadOnlySpan<string>)["start", "frequency", "interval"])
            rule[name].Require();
        var start = rule["start"].Instant() ?? default;
        var frequency = rule["frequency"].OneOf(Yearly, Monthly, Weekly, Daily) ?? Weekly;
        var interval = rule["interval"].Number(1, frequency == Weekly ? 2 : 1) ?? 1;
        RefuseMisfits(rule, frequency);
        return Payload.Element(json =>
        {
            json.WriteStartObject();
            json.WriteInstant("start", start);
            json.WriteNulls("end", "count", "by_year_day");
            json.WriteNumber("frequency", frequency);
            json.WriteNumber("interval", interval);
            foreach (var name in (ReadOnlySpan<string>)["by_weekday", "by_n_weekday", "by_month", "by_month_day"])
                WriteList(json, name, rule[name]);
            json.WriteEndObject();
        });
    }

    private static void RefuseMisfits(FormField rule, int frequency)
    {
        foreach (var name in (ReadOnlySpan<string>)["end", "count", "by_year_day"])
        {
            if (rule[name].HasValue)
                rule[name].Refuse("RECURRENCE_RULE_FIELD_NOT_SETTABLE", $"The field {name} cannot be set.");
        }
        var days = rule["by_weekday"].List(max: 7).Select(day => day.Number(0, 6) ?? 0).ToArray();
        var kinds = (days.Length > 0 ? 1 : 0)
            + (rule["by_n_weekday"].HasValue ? 1 : 0)
            + (rule["by_month"].HasValue || rule["by_month_day"].HasValue ? 1 : 0);
        var fits = frequency switch
        {
            Daily => kinds == 0 || (kinds == 1 && s_dailySets.Contains(string.Join(',', days))),
            Weekly => kinds == 0 || (kinds == 1 && days.Length == 1),
            Monthly => kinds == 0 || (kinds == 1 && rule["by_n_weekday"].List(max: 1).Count == 1),
            _ => kinds == 0 || (kinds == 1 && rule["by_month"].List(max: 1).Count == 1 && rule["by_month_day"].List(max: 1).Count == 1),
        };
        if (!fits)
            rule.Refuse("RECURRENCE_RULE_INVALID", "These days do not go with this frequency.");
    }

    private static void WriteList(Utf8JsonWriter json, string name, FormField list)
    {
        if (list.HasValue)
            json.WriteElement(name, list.Json);
        else
            json.WriteNull(name);
    }
}
