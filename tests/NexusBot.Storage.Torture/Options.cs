using System.Globalization;
using NexusBot.Storage.LiteDb;

namespace NexusBot.Storage.Torture;

/// <summary>The command line's options.</summary>
internal sealed record Options
{
    public string Path { get; private init; } = "";

    public string Acks { get; private init; } = "";

    /// <summary>The backup to restore.</summary>
    public string From { get; private init; } = "";

    public int Threads { get; private init; } = 4;

    public int Seed { get; private init; } = 1;

    /// <summary>How many changes each thread makes; without a limit, it is meant to be killed.</summary>
    public int Changes { get; private init; } = int.MaxValue;

    public bool SyncContext { get; private init; }

    public bool Cold { get; private init; }

    /// <summary>One backup after the other beside the writers.</summary>
    public bool BackUp { get; private init; }

    public StoreSettings Settings => new(Path, MinimumFreeBytes: 0);

    /// <summary>Null when they cannot be understood.</summary>
    public static Options? Parse(ReadOnlySpan<string> args) => args switch
    {
        [] => new Options(),
        ["--sync-context", .. var rest] => Parse(rest) is { } options ? options with { SyncContext = true } : null,
        ["--cold", .. var rest] => Parse(rest) is { } options ? options with { Cold = true } : null,
        ["--back-up", .. var rest] => Parse(rest) is { } options ? options with { BackUp = true } : null,
        ["--from", var file, .. var rest] => Parse(rest) is { } options ? options with { From = file } : null,
        ["--path", var path, .. var rest] => Parse(rest) is { } options ? options with { Path = path } : null,
        ["--acks", var file, .. var rest] => Parse(rest) is { } options ? options with { Acks = file } : null,
        ["--threads", var value, .. var rest] when Number(value) is { } threads => Parse(rest) is { } options ? options with { Threads = threads } : null,
        ["--seed", var value, .. var rest] when Number(value) is { } seed => Parse(rest) is { } options ? options with { Seed = seed } : null,
        ["--changes", var value, .. var rest] when Number(value) is { } changes => Parse(rest) is { } options ? options with { Changes = changes } : null,
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
