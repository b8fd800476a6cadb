using System.Globalization;
using NexusBot.Core;

namespace NexusBot.Host.Exchange;

/// <summary>What the operator wants exported or imported, as one line to the running bot.</summary>
internal sealed record ExchangeRequest(string Path, GuildId? Guild, MemberId? Author = null)
{
    private const string Unsaid = "-";

    public string ToLine() => $"{Guild?.ToString() ?? Unsaid} {Author?.ToString() ?? Unsaid} {Path}";

    /// <summary>Null when it was not written by us.</summary>
    public static ExchangeRequest? Read(string line) => line.Split(' ', 3) is [var guild, var author, { Length: > 0 } path]
        ? new(path, Id(guild) is { } hub ? new GuildId(hub) : null, Id(author) is { } member ? new MemberId(member) : null)
        : null;

    public static ulong? Id(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id is > 0 and <= long.MaxValue ? id : null;
}
