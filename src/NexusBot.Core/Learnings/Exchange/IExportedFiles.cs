namespace NexusBot.Core.Learnings.Exchange;

/// <summary>The files of an export that comes back.</summary>
public interface IExportedFiles
{
    /// <summary>Null when there is no such file, or it is larger than this.</summary>
    Task<byte[]?> ReadAsync(string path, int maxBytes, CancellationToken cancellationToken);
}
