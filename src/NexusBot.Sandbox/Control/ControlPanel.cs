using System.Collections.Concurrent;

namespace NexusBot.Sandbox.Control;

/// <summary>What the program around the sandbox tells the page: whom it opens as, what to try first, how the bot is restarted.</summary>
public sealed class ControlPanel
{
    private readonly ConcurrentDictionary<ulong, IReadOnlyList<string>> _suggestions = [];
    private string? _happening;

    /// <summary>Something here is other than the pages show it.</summary>
    public event Action? Changed;

    /// <summary>The member whom a new window acts as; the first member when null.</summary>
    public ulong? StartAs { get; set; }

    /// <summary>The channel that a new window opens; the first text channel when null.</summary>
    public ulong? StartIn { get; set; }

    /// <summary>What goes on just now, in a sentence that every page shows; null when that is nothing.</summary>
    public string? Happening
    {
        get => _happening;
        set
        {
            _happening = value;
            Changed?.Invoke();
        }
    }

    /// <summary>What this is and where to begin, for whoever opens a page for the first time; they can hide it. None when null.</summary>
    public string? Welcome { get; set; }

    /// <summary>Stops the bot and starts it again on the same data. The page shows no button while this is null.</summary>
    public Func<CancellationToken, Task>? RestartBot { get; set; }

    /// <summary>
    /// What one member is offered to try: command lines, such as <c>/learning share kind:concept</c>. Behind a line may stand what it leads to,
    /// offered once it was tried: <c>+10 minutes</c>, behind a command, moves the clock and counts as tried when that has come so far, <c>@Grace</c> goes on as another member.
    /// </summary>
    public void Suggest(ulong userId, params string[] lines) => _suggestions[userId] = lines;

    internal IReadOnlyList<string> SuggestionsFor(ulong userId) => _suggestions.GetValueOrDefault(userId, []);
}
