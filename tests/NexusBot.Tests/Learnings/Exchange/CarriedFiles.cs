using NexusBot.Core.Learnings.Exchange;

namespace NexusBot.Tests.Learnings.Exchange;

/// <summary>An export's files on their way, in memory.</summary>
internal sealed class CarriedFiles(IReadOnlyDictionary<string, byte[]> files) : IExportedFiles
{
    public Task<byte[]?> ReadAsync(string path, int maxBytes, CancellationToken cancellationToken) =>
        Task.FromResult(files.TryGetValue(path, out var bytes) && bytes.Length <= maxBytes ? bytes : null);
}
