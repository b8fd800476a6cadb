namespace Discord;

public interface IAttachment : ISnowflakeEntity
{
    string Filename { get; }
    string Url { get; }
    string ProxyUrl { get; }
    int Size { get; }
    int? Width { get; }
    int? Height { get; }
    string? ContentType { get; }
    string? Description { get; }
    bool Ephemeral { get; }
}
