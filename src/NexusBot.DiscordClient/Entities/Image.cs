namespace Discord;

/// <summary>A picture to upload.</summary>
public struct Image(Stream stream) : IDisposable
{
    public Stream Stream { get; } = stream;

    public void Dispose() => Stream?.Dispose();
}
