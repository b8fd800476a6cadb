namespace NexusBot.Sandbox.World;

/// <summary>Files that members gave to a command's options: they lie in no message.</summary>
public sealed class Uploads
{
    private readonly SandboxWorld _world;
    private readonly Dictionary<ulong, Attachment> _byId = [];

    internal Uploads(SandboxWorld world) => _world = world;

    public void Add(Attachment attachment)
    {
        using (_world.Enter())
            _byId.Add(attachment.Id, attachment);
    }

    public Attachment? Find(ulong channelId, ulong attachmentId)
    {
        using (_world.Enter())
            return _byId.TryGetValue(attachmentId, out var attachment) && attachment.ChannelId == channelId ? attachment : null;
    }
}
