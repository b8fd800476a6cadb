using Lucene.Net.Index;

namespace NexusBot.Storage.Search;

/// <summary>Merges segments beside the work. One that fails is told to whoever follows the store, and takes no process down.</summary>
internal sealed class BackgroundMerges(Action<Exception> onFault) : ConcurrentMergeScheduler
{
    protected override void HandleMergeException(Exception exc) => onFault(exc);
}
