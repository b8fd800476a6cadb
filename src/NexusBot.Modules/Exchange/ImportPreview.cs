using NexusBot.Core;
using NexusBot.Core.Learnings.Exchange;

namespace NexusBot.Modules.Exchange;

/// <summary>A document that a moderator looks through before it is shared. Changed by its owner's clicks alone, which may come two at a time.</summary>
internal sealed class ImportPreview(ReadDocument document, MemberId author)
{
    public const int PageSize = 25;

    private readonly Lock _lock = new();
    private readonly HashSet<int> _leftOut = [];

    public ReadDocument Document => document;

    public MemberId Author => author;

    public int Pages => (document.Drafts.Count + PageSize - 1) / PageSize;

    public int Wanted
    {
        get
        {
            lock (_lock)
                return document.Drafts.Count - _leftOut.Count;
        }
    }

    public bool IsWanted(int number)
    {
        lock (_lock)
            return !_leftOut.Contains(number);
    }

    /// <summary>Of one page, these are wanted and the others left out.</summary>
    public void Choose(int page, IReadOnlySet<int> wanted)
    {
        lock (_lock)
        {
            foreach (var number in NumbersOn(page))
            {
                if (wanted.Contains(number))
                    _leftOut.Remove(number);
                else
                    _leftOut.Add(number);
            }
        }
    }

    /// <summary>A page that there never was is the nearest one.</summary>
    public int Nearest(int page) => Math.Clamp(page, 0, Pages - 1);

    public IEnumerable<int> NumbersOn(int page) => Enumerable.Range(page * PageSize, Math.Min(PageSize, document.Drafts.Count - (page * PageSize)));
}
