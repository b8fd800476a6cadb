using NexusBot.Core.Members;
using NexusBot.Core.Texts;

namespace NexusBot.Core.Learnings.Pictures;

/// <summary>Makes a picture of a member's file, or says what is wrong with it.</summary>
internal static class PictureReader
{
    /// <summary>What can be said before its bytes are there.</summary>
    public static Refusal? Check(MemberFile file)
    {
        var byName = PictureKinds.OfName(file.Name);
        var byType = file.ContentType is { } type ? PictureKinds.OfContentType(type) : byName;
        var hasExtension = Path.GetExtension(file.Name).Length > 0;
        return byType is null || (hasExtension && byName is null) ? PictureRefusals.NotAPicture(file.Name) : null;
    }

    public static Outcome<Picture> Read(MemberFile file, byte[] bytes)
    {
        if (Check(file) is { } refusal)
            return refusal;
        if (PictureHead.Read(bytes) is not { } head)
            return PictureRefusals.NotAPicture(file.Name);
        if (PictureKinds.OfName(file.Name) is { } named && named != head.Kind)
            return PictureRefusals.OtherKind(file.Name, head.Kind);
        if (file.ContentType is { } type && PictureKinds.OfContentType(type) != head.Kind)
            return PictureRefusals.OtherKind(file.Name, head.Kind);
        if (!HasSaneSize(head))
            return PictureRefusals.TooManyPixels(file.Name);

        return new Picture(PictureId.Of(bytes), NameOf(file.Name, head.Kind), head.Kind, bytes.Length, DescriptionOf(file.Description));
    }

    /// <summary>Whether it could have been read from a member's file, by what it says of itself.</summary>
    public static bool CouldHaveRead(Picture picture) =>
        picture.Bytes is > 0 and <= Picture.MaxBytes
        && picture.Name == NameOf(picture.Name, picture.Kind)
        && picture.Description == DescriptionOf(picture.Description);

    private static bool HasSaneSize(PictureHead head) =>
        head is { Width: > 0 and <= Picture.MaxSide, Height: > 0 and <= Picture.MaxSide } && head.Width * head.Height <= Picture.MaxPixels;

    // It becomes a file's name again when the hub is exported, on whatever system that is read.
    private static string NameOf(string fileName, PictureKind kind)
    {
        var stem = PublishedText.ReadLine(Path.GetFileNameWithoutExtension(fileName), "name", int.MaxValue).Value ?? "picture";
        var safe = string.Concat(stem.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ' ? c : '-')).Trim(' ', '-');
        var longest = Picture.MaxNameLength - kind.Extension().Length;
        return (safe.Length == 0 ? "picture" : safe[..Math.Min(safe.Length, longest)].TrimEnd(' ', '-')) + kind.Extension();
    }

    // Discord asks for neither again, so a secret in one is left out rather than refused.
    private static string? DescriptionOf(string? typed) => PublishedText.Read(typed, "description", Picture.MaxDescriptionLength).Value;
}
