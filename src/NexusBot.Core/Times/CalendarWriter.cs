using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace NexusBot.Core.Times;

/// <summary>
/// Writes the lines of a calendar file (RFC 5545). Ical.Net writes them too, but cuts lines by characters and through the middle of an emoji.
/// </summary>
internal sealed class CalendarWriter
{
    private const int LongestLine = 75;
    private const string LineEnd = "\r\n";

    private static readonly LocalDateTimePattern s_pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    private readonly StringBuilder _text = new();

    public static string Write(LocalDateTime local) => s_pattern.Format(local);

    public static string Write(Instant moment) => $"{Write(moment.InUtc().LocalDateTime)}Z";

    public void Begin(string component) => Line("BEGIN", component);

    public void End(string component) => Line("END", component);

    /// <summary>What members wrote: none of it can become a line of its own.</summary>
    public void Text(string name, string text) => Line(name, Escape(text));

    public void Number(string name, int number) => Line(name, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A line for each, since of a list in one line some readers take the first one.</summary>
    public void Lines(string name, IEnumerable<string> values)
    {
        foreach (var value in values)
            Line(name, value);
    }

    /// <summary>A line has at most 75 octets; what is longer goes on in the next one, after a space.</summary>
    public void Line(string name, string value)
    {
        var room = LongestLine;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                _text.Append(LineEnd).Append(' ');
                room = LongestLine - 1;
            }
            _text.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }
        _text.Append(LineEnd);
    }

    public override string ToString() => _text.ToString();

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            if (character == '\n')
                escaped.Append("\\n");
            else if (character is '\\' or ';' or ',')
                escaped.Append('\\').Append(character);
            else if (!char.IsControl(character) || character == '\t')
                escaped.Append(character);
        }
        return escaped.ToString();
    }
}
