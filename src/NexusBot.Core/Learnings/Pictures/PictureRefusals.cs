using NexusBot.Core.Texts;

namespace NexusBot.Core.Learnings.Pictures;

public static class PictureRefusals
{
    public static Refusal TooMany { get; } = new(
        "picture.too-many",
        $"A learning has at most {LearningContent.MaxPictures} pictures. Keep the ones that explain the most.");

    public static Refusal TooLargeTogether { get; } = new(
        "picture.too-large-together",
        $"Together these pictures are larger than {LearningContent.MaxPictureBytes / (1024 * 1024)} MB, more than one message carries. Leave one out or make them smaller.");

    public static Refusal Forgotten { get; } = new(
        "picture.forgotten",
        $"Your picture is no longer at hand: I hold it for an hour, or until I restart. Go on without it here, or run /learning share with it again.");

    public static Refusal RemovedMeanwhile { get; } = new(
        "picture.removed-meanwhile", $"That picture was taken out already. Open Edit again to see the learning as it is now.");

    public static Refusal AlreadyThere(string name) => new(
        "picture.already-there", $"The learning shows “{TypedText.Echo(name)}” already. Attach another picture.");

    public static Refusal NotAPicture(string name) => new(
        "picture.not-a-picture",
        $"“{TypedText.Echo(name)}” is not a picture that Discord shows everywhere. Attach a PNG, JPEG, GIF or WebP file.");

    public static Refusal OtherKind(string name, PictureKind kind) => new(
        "picture.other-kind",
        $"“{TypedText.Echo(name)}” is a {kind.Display()} under another name. Rename it so that it ends in {kind.Extension()}, and attach it again.");

    public static Refusal TooManyPixels(string name) => new(
        "picture.too-many-pixels",
        $"“{TypedText.Echo(name)}” is too large in width or height to be shown. Scale it down and attach it again.");
}
