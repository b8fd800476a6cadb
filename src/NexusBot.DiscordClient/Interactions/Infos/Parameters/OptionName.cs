using System.Text;

namespace Discord.Interactions;

internal static class OptionName
{
    /// <summary>Discord knows lower case only: timeZone becomes time-zone.</summary>
    public static string Of(string parameterName)
    {
        var name = new StringBuilder(parameterName.Length + 4);
        for (var i = 0; i < parameterName.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterLower(parameterName[i - 1]) && char.IsAsciiLetterUpper(parameterName[i]))
                name.Append('-');

            name.Append(char.ToLowerInvariant(parameterName[i]));
        }

        return name.ToString();
    }
}
