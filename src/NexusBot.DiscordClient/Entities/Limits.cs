namespace Discord;

/// <summary>The checks that builders share. Discord would refuse the same values, but only after a round trip.</summary>
internal static class Limits
{
    public static void LengthBetween(string value, int min, int max, string name)
    {
        if (value.Length < min || value.Length > max)
            throw new ArgumentException($"{name} must be {min} to {max} characters long.", name);
    }

    public static void AtMost(int value, int max, string name)
    {
        if (value > max)
            throw new ArgumentException($"{name} must be at most {max}.", name);
    }

    /// <summary>Null is let through: a builder is filled step by step.</summary>
    public static string? OneTo(int max, string? value, string name)
    {
        if (value is not null && (value.Length == 0 || value.Length > max))
            throw new ArgumentOutOfRangeException(name, $"{name} must be 1 to {max} characters long.");

        return value;
    }

    public static object StringOrNumber(object value, string name)
    {
        if (value is string or sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal)
            return value;

        throw new ArgumentException($"{name} must be a string or a number.", name);
    }

    /// <summary>An image may also be an attachment of the same message.</summary>
    public static void WebAddress(string? url, bool allowAttachment = false, bool allowDiscord = false)
    {
        if (string.IsNullOrEmpty(url))
            return;

        var accepted = StartsWith("http://") || StartsWith("https://")
            || (allowAttachment && StartsWith("attachment://"))
            || (allowDiscord && StartsWith("discord://"));
        if (!accepted)
            throw new InvalidOperationException($"The url {url} must include its protocol.");

        bool StartsWith(string scheme) => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);
    }
}
