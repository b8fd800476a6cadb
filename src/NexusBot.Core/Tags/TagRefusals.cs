namespace NexusBot.Core.Tags;

public static class TagRefusals
{
    public static Refusal TooLong(string tag) => new(
        "tag.too-long", $"The tag “{TypedText.Echo(tag)}” is longer than {Tag.MaxLength} characters. Choose a shorter one.");

    public static Refusal NotUnderstood(string tag) => new(
        "tag.not-understood",
        $"“{TypedText.Echo(tag)}” cannot be a tag. Use letters and digits, like django or ci-cd, with commas between tags.");
}
