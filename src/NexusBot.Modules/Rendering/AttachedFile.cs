using Discord;

namespace NexusBot.Modules.Rendering;

/// <summary>A file that goes out with a message. An embed shows it by <see cref="Address"/>, which stays good for as long as the message.</summary>
/// <param name="Name">In letters that Discord leaves as they are, so that the file is known again by it.</param>
public sealed record AttachedFile(string Name, byte[] Bytes, string? Description = null)
{
    public string Address => $"attachment://{Name}";

    public FileAttachment ToAttachment() => new(new MemoryStream(Bytes, writable: false), Name, Description);
}
