using System.Globalization;
using System.Text.Json;

namespace NexusBot.Sandbox.Rest;

public readonly partial struct FormField
{
    /// <summary>A text, its length counted in code points; null when absent.</summary>
    public string? Text(int max, int min = 0)
    {
        if (!HasValue)
            return null;
        if (_value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            Refuse("STRING_TYPE_CONVERT", "Could not interpret value as string.");
            return null;
        }

        var text = _value.ToString();
        CheckLength(TextLength.Of(text), min, max);
        return text;
    }

    /// <summary>A text that is measured and kept without the white space around it, as embeds are.</summary>
    public string? Trimmed(int max, int min = 0)
    {
        if (_value.ValueKind != JsonValueKind.String)
            return Text(max, min);

        var text = _value.GetString()!.Trim();
        CheckLength(TextLength.Of(text), min, max);
        return text;
    }

    public int? Number(int min, int max)
    {
        if (!HasValue)
            return null;
        if (!TryReadInteger(out var number))
        {
            Refuse("NUMBER_TYPE_COERCE", $"Value \"{_value}\" is not int.");
            return null;
        }
        if (number < min)
            Refuse("NUMBER_TYPE_MIN", $"int value should be greater than or equal to {min}.");
        else if (number > max)
            Refuse("NUMBER_TYPE_MAX", $"int value should be less than or equal to {max}.");
        else
            return (int)number;
        return null;
    }

    public int? OneOf(params ReadOnlySpan<int> choices)
    {
        if (Number(int.MinValue, int.MaxValue) is not { } number)
            return null;
        if (choices.Contains(number))
            return number;
        Refuse("BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", choices.ToArray())}}}.");
        return null;
    }

    public bool? Flag()
    {
        if (!HasValue)
            return null;
        if (_value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return _value.GetBoolean();
        Refuse("BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        return null;
    }

    public ulong? Snowflake()
    {
        if (!HasValue)
            return null;
        if (ulong.TryParse(_value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return id;
        Refuse("NUMBER_TYPE_COERCE", $"Value \"{_value}\" is not snowflake.");
        return null;
    }

    /// <summary>An address of one of these schemes, <c>attachment://</c> among them where the caller says so.</summary>
    public string? Url(int max = 2048, bool allowAttachment = false)
    {
        if (Text(max) is not { Length: > 0 } text)
            return null;
        if (allowAttachment && text.StartsWith("attachment://", StringComparison.Ordinal))
            return text;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0)
            return text;

        var scheme = uri is { IsAbsoluteUri: true } ? uri.Scheme : null;
        if (scheme is null or "http" or "https")
            Refuse("URL_TYPE_INVALID_URL", "Not a well formed URL.");
        else
            Refuse("URL_TYPE_INVALID_SCHEME", $"Scheme \"{scheme}\" is not supported. Scheme must be one of ('http', 'https').");
        return null;
    }

    public DateTimeOffset? Instant()
    {
        if (!HasValue)
            return null;
        if (_value.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(_value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return instant;
        Refuse("DATE_TIME_TYPE_PARSE", $"Could not parse {_value}. Should be ISO8601.");
        return null;
    }

    private bool TryReadInteger(out long number)
    {
        number = 0;
        return _value.ValueKind switch
        {
            JsonValueKind.Number => _value.TryGetInt64(out number),
            // Discord takes a number's text for the number.
            JsonValueKind.String => long.TryParse(_value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number),
            _ => false,
        };
    }
}
