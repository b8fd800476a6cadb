using NexusBot.Core;
using NexusBot.Core.Learnings;

namespace NexusBot.Benchmarks.Search;

/// <summary>Something that finds learnings.</summary>
internal interface ISearchPeer : IDisposable
{
    string Name { get; }

    Task AddAsync(IReadOnlyList<Learning> learnings);

    /// <summary>The ids of the best, and a piece of each that shows why it was found.</summary>
    Task<IReadOnlyList<LearningId>> FindAsync(string query, int most);
}
