using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>How a session comes again. It goes from each of its times to the next one, which is planned when this one is over or cancelled.</summary>
/// <param name="Rule">When, by the wall clock of its zone.</param>
/// <param name="Slot">Which of the rule's times this one is; it may itself have been moved away from it.</param>
public sealed record SessionSeries(Series Rule, LocalDateTime Slot)
{
    public const int MaxExceptions = 100;

    /// <summary>So many of the times to come can be left out now; later ones later.</summary>
    public const int MostLeftOut = 25;

    /// <summary>What the following ones are about, where only this one was changed; null when they are like this one.</summary>
    public SessionContent? Usual { get; init; }

    /// <summary>The times that are not as the rule says, those behind us included.</summary>
    public IReadOnlyList<ChangedSlot> Exceptions { get; init; } = [];

    /// <summary>How often the times before this one were changed.</summary>
    public int EarlierRevisions { get; init; }

    /// <summary>Whether this one does not take place, while others do.</summary>
    public bool IsSkipped => ExceptionAt(Slot) is { MovedTo: null };

    /// <summary>The times to come after this one, those that were skipped left out.</summary>
    public IEnumerable<LocalDateTime> Following() => Rule.LocalTimesAfter(Slot).Where(slot => ExceptionAt(slot) is not { MovedTo: null });

    /// <summary>When one of its times is; null when there is no such zone any more.</summary>
    public Instant? At(LocalDateTime slot) => ExceptionAt(slot)?.MovedTo ?? Rule.At(slot);

    /// <summary>The same with what became of one of its times; it says so once for each.</summary>
    public SessionSeries With(ChangedSlot exception) => this with
    {
        Exceptions = [.. Exceptions.Where(each => each.Slot != exception.Slot).Append(exception).OrderBy(each => each.Slot).TakeLast(MaxExceptions)],
    };

    private ChangedSlot? ExceptionAt(LocalDateTime slot) => Exceptions.FirstOrDefault(each => each.Slot == slot);
}
