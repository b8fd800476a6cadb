using Discord;
using NexusBot.Core;
using NexusBot.Core.Members;

namespace NexusBot.Modules.Learnings;

/// <summary>
/// What was attached to a command whose form is still open. A form's id has no room for addresses, and they are good for a day, so
/// they are held here, longer than a form is usually open.
/// </summary>
internal sealed record AttachedPictures(IReadOnlyList<MemberFile> Files)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public static AttachedPictures Of(params IEnumerable<IAttachment?> attached) => new([.. attached.OfType<IAttachment>().Select(ToFile)]);

    /// <summary>The id under which they are held for the member; null when there are none.</summary>
    public string? Keep(MemberId member, Drafts drafts) => Files.Count == 0 ? null : drafts.Keep(member, this, Life);

    private static MemberFile ToFile(IAttachment attached) =>
        new(attached.Filename, attached.Url, attached.Size, attached.ContentType, attached.Description);
}
