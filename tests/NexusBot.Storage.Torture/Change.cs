using System.Globalization;

namespace NexusBot.Storage.Torture;

/// <summary>One insert, update or delete of one entry, as the writer announces and acknowledges it.</summary>
internal readonly record struct Change(char Operation, long Id, int Version, int Thread, int Sequence)
{
    public const char Insert = 'I';
    public const char Update = 'U';
    public const char Delete = 'D';

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Operation} {Id} {Version} {Thread} {Sequence}");

    /// <summary>Null for what is no change: a kill may have cut the last line short.</summary>
    public static Change? Parse(ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[6];
        if (text.Split(parts, ' ') != 5 || text[parts[0]] is not ("I" or "U" or "D"))
            return null;

        return long.TryParse(text[parts[1]], CultureInfo.InvariantCulture, out var id)
            && int.TryParse(text[parts[2]], CultureInfo.InvariantCulture, out var version)
            && int.TryParse(text[parts[3]], CultureInfo.InvariantCulture, out var thread)
            && int.TryParse(text[parts[4]], CultureInfo.InvariantCulture, out var sequence)
            ? new Change(text[parts[0]][0], id, version, thread, sequence)
            : null;
    }
}
