using NexusBot.Core;
using NexusBot.Host.Exchange;

namespace NexusBot.Host.Import;

/// <summary>What the operator typed behind <c>import</c>.</summary>
internal sealed record ImportArguments(string Path)
{
    /// <summary>Shows what would be imported, without a store.</summary>
    public bool IsDryRun { get; private init; }

    public bool AsJson { get; private init; }

    public GuildId? Guild { get; private init; }

    public MemberId? Author { get; private init; }

    /// <summary>Null when they cannot be understood.</summary>
    public static ImportArguments? Read(IReadOnlyList<string> args)
    {
        var read = new ImportArguments("");
        for (var i = 0; i < args.Count; i++)
        {
            var next = ReadOne(read, args[i], i + 1 < args.Count ? args[i + 1] : null);
            if (next is null)
                return null;

            i += args[i] is "--author" or "--guild" ? 1 : 0;
            read = next;
        }

        return read.Path.Length > 0 && (read.IsDryRun || !read.AsJson) ? read : null;
    }

    public ExchangeRequest ToRequest() => new(System.IO.Path.GetFullPath(Path), Guild, Author);

    private static ImportArguments? ReadOne(ImportArguments read, string arg, string? value) => arg switch
    {
        "--dry-run" => read with { IsDryRun = true },
        "--json" => read with { AsJson = true },
        "--author" => value is not null && ExchangeRequest.Id(value) is { } author ? read with { Author = new MemberId(author) } : null,
        "--guild" => value is not null && ExchangeRequest.Id(value) is { } guild ? read with { Guild = new GuildId(guild) } : null,
        _ => read.Path.Length == 0 && arg.Length > 0 && !arg.StartsWith("--", StringComparison.Ordinal) ? read with { Path = arg } : null,
    };
}
