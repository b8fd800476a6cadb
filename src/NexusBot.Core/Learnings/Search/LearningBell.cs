using System.Threading.Channels;

namespace NexusBot.Core.Learnings.Search;

/// <summary>Rung after learnings changed. Many rings that nobody has heard yet are one.</summary>
public sealed class LearningBell
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(capacity: 1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rings.Writer.TryWrite(true);

    public async Task ListenAsync(CancellationToken cancellationToken) => await _rings.Reader.ReadAsync(cancellationToken);
}
