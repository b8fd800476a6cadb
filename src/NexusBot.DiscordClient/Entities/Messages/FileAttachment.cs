namespace Discord;

public struct FileAttachment : IDisposable
{
    private bool _isDisposed;

    public FileAttachment(
        Stream stream, string fileName, string? description = null, bool isSpoiler = false, bool isThumbnail = false)
    {
        Stream = stream;
        FileName = fileName;
        Description = description;
        IsSpoiler = isSpoiler;
        IsThumbnail = isThumbnail;
    }

    public string FileName { get; set; }
    public string? Description { get; set; }
    public bool IsSpoiler { get; set; }
    public bool IsThumbnail { get; set; }
    public Stream Stream { get; }

    public void Dispose()
    {
        if (_isDisposed)
            return;

        _isDisposed = true;
        Stream?.Dispose();
    }
}
