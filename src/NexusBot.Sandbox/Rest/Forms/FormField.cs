using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace NexusBot.Sandbox.Rest;

/// <summary>
/// A place in a request's JSON that knows where it stands. Reading a value checks it, and what is wrong is noted under its path;
/// the reading goes on, so that one answer names every fault.
/// </summary>
public readonly partial struct FormField
{
    private readonly JsonElement _value;
    private readonly ImmutableList<string> _path;

    private FormField(JsonElement value, ImmutableList<string> path, FormErrors errors)
    {
        _value = value;
        _path = path;
        Errors = errors;
    }

    public static FormField Root(JsonElement json) => new(json, [], new FormErrors());

    public FormErrors Errors { get; }
    public JsonElement Json => _value;

    /// <summary>The field stands in the request, be it as null.</summary>
    public bool IsPresent => _value.ValueKind != JsonValueKind.Undefined;
    public bool HasValue => _value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public FormField this[string name] =>
        new(_value.ValueKind == JsonValueKind.Object && _value.TryGetProperty(name, out var child) ? child : default, _path.Add(name), Errors);

    public void Refuse(string code, string message) => Errors.Add(_path, code, message);

    public void Require()
    {
        if (!HasValue)
            Refuse("BASE_TYPE_REQUIRED", "This field is required");
    }

    /// <summary>The items of a list; nothing when the field is absent.</summary>
    public IReadOnlyList<FormField> List(int max, int min = 0)
    {
        if (!HasValue)
            return [];
        if (_value.ValueKind != JsonValueKind.Array)
        {
            Refuse("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return [];
        }

        CheckLength(_value.GetArrayLength(), min, max);
        var (path, errors) = (_path, Errors);
        return [.. _value.EnumerateArray().Select((item, i) => new FormField(item, path.Add(i.ToString(CultureInfo.InvariantCulture)), errors))];
    }

    public bool IsObject()
    {
        if (_value.ValueKind == JsonValueKind.Object)
            return true;
        if (HasValue)
            Refuse("DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        return false;
    }

    /// <summary>The fields of an object, such as a dictionary of localisations.</summary>
    public IEnumerable<(string Name, FormField Field)> Entries()
    {
        if (!HasValue || !IsObject())
            yield break;
        foreach (var property in _value.EnumerateObject())
            yield return (property.Name, this[property.Name]);
    }

    private void CheckLength(int length, int min, int max)
    {
        if (length >= min && length <= max)
            return;
        if (min > 0)
            Refuse("BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        else
            Refuse("BASE_TYPE_MAX_LENGTH", $"Must be {max} or fewer in length.");
    }
}
