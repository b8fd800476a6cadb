using System.Text.RegularExpressions;

namespace Discord;

/// <summary>What Discord accepts as the name and the description of slash commands and options.</summary>
internal static partial class CommandNames
{
    public static string Checked(string? name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        Limits.LengthBetween(name, 1, SlashCommandBuilder.MaxNameLength, parameter);
        if (!Allowed().IsMatch(name))
            throw new ArgumentException("A name takes letters, digits, hyphens and underscores.", parameter);
        if (name.Any(char.IsUpper))
            throw new FormatException("A name must not contain upper case letters.");

        return name;
    }

    public static string CheckedDescription(string? description, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(description, parameter);
        Limits.LengthBetween(description, 1, SlashCommandBuilder.MaxDescriptionLength, parameter);
        return description;
    }

    public static string CheckedMenuName(string? name, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        Limits.LengthBetween(name, 1, SlashCommandBuilder.MaxNameLength, parameter);
        return name;
    }

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex Allowed();
}
