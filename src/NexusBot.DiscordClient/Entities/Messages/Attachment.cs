using Discord.Wire;

namespace Discord;

public class Attachment : IAttachment
{
    internal Attachment(AttachmentModel model)
    {
        Id = model.Id;
        Filename = model.Filename;
        Url = model.Url;
        ProxyUrl = model.ProxyUrl;
        Size = model.Size;
        Width = model.Width;
        Height = model.Height;
        ContentType = model.ContentType;
        Description = model.Description;
        Ephemeral = model.Ephemeral;
    }

    public ulong Id { get; }
    public string Filename { get; }
    public string Url { get; }
    public string ProxyUrl { get; }
    public int Size { get; }
    public int? Width { get; }
    public int? Height { get; }
    public string? ContentType { get; }
    public string? Description { get; }
    public bool Ephemeral { get; }
    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    public override string ToString() => Filename;
}
