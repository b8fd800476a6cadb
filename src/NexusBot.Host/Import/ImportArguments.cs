using System.Globalization;

namespace NexusBot.Host.Import;

/// <summary>What the operator typed behind <c>import</c>.</summary>
internal sealed record ImportArguments(string Path, ulong? Author, ulong? Guild, bool IsDryRun, bool AsJson)
{
    /// <summary>Null when they cannot be understood.</summary>
    public static ImportArguments? Read(IReadOnlyList<string> args)
    {
        var read = new ImportArguments("", null, null, false, false);
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--dry-run":
                    read = read with { IsDryRun = true };
                    break;
                case "--json":
                    read = read with { AsJson = true };
                    break;
                case "--author" when ReadId(args, ++i) is { } author:
                    read = read with { Author = author };
                    break;
                case "--guild" when ReadId(args, ++i) is { } guild:
                    read = read with { Guild = guild };
                    break;
                case [not '-', ..] path when read.Path.Length == 0:
                    read = read with { Path = path };
                    break;
                default:
                    return null;
            }
        }

        return read.Path.Length == 0 ? null : read;
    }

    private static ulong? ReadId(IReadOnlyList<string> args, int index) =>
        index < args.Count && ulong.TryParse(args[index], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
}
