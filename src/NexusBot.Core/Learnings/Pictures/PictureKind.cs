namespace NexusBot.Core.Learnings.Pictures;

/// <summary>What every Discord app shows.</summary>
public enum PictureKind
{
    Png,
    Jpeg,
    Gif,
    WebP,
}
