using NexusBot.Core;
using NexusBot.Core.Learnings;

namespace NexusBot.Storage.LiteDb.Learnings;

/// <summary>
/// The headings of each guild that was asked for, in memory: they are read with every letter typed, and LiteDB's cache of pages
/// that were read never shrinks. Read on the store's own thread, and changed where the change was flushed.
/// </summary>
internal sealed class LearningHeadings
{
    private readonly Lock _lock = new();
    private readonly Dictionary<GuildId, Dictionary<LearningId, LearningHeading>> _guilds = [];
    private readonly Dictionary<GuildId, IReadOnlyCollection<LearningHeading>> _snapshots = [];
    private object? _opening;

    /// <summary>The guild's headings, as a list that later changes leave alone.</summary>
    public IReadOnlyCollection<LearningHeading> List(GuildId guild, object opening, Func<IEnumerable<Learning>> load)
    {
        lock (_lock)
        {
            ForgetEarlier(opening);
            if (_snapshots.TryGetValue(guild, out var snapshot))
                return snapshot;

            return _snapshots[guild] = [.. Load(guild, load).Values];
        }
    }

    /// <summary>The headings of those that there are, in the order given.</summary>
    public IReadOnlyList<LearningHeading> Find(GuildId guild, IReadOnlyList<LearningId> ids, object opening, Func<IEnumerable<Learning>> load)
    {
        lock (_lock)
        {
            ForgetEarlier(opening);
            var headings = Load(guild, load);
            return [.. ids.Select(id => headings.GetValueOrDefault(id)).OfType<LearningHeading>()];
        }
    }

    public void Set(Learning learning)
    {
        lock (_lock)
        {
            if (_guilds.TryGetValue(learning.Guild, out var headings))
            {
                if (learning.IsShown)
                    headings[learning.Id] = learning.ToHeading();
                else
                    headings.Remove(learning.Id);
            }

            _snapshots.Remove(learning.Guild);
        }
    }

    public void Forget(GuildId guild)
    {
        lock (_lock)
        {
            _guilds.Remove(guild);
            _snapshots.Remove(guild);
        }
    }

    // What was read before a failure may never have become durable.
    private void ForgetEarlier(object opening)
    {
        if (ReferenceEquals(_opening, opening))
            return;

        _guilds.Clear();
        _snapshots.Clear();
        _opening = opening;
    }

    private Dictionary<LearningId, LearningHeading> Load(GuildId guild, Func<IEnumerable<Learning>> load)
    {
        if (!_guilds.TryGetValue(guild, out var headings))
            _guilds[guild] = headings = load().Where(learning => learning.IsShown).ToDictionary(learning => learning.Id, learning => learning.ToHeading());

        return headings;
    }
}
