using NexusBot.Core.Texts;

namespace NexusBot.Core.Tags;

public static class TagRefusals
{
    /// <param name="called">What it is to whoever typed it.</param>
    public static Refusal TooLong(string tag, string called = Tag.Called) => new(
        "tag.too-long", $"The {called} “{TypedText.Echo(tag)}” is longer than {Tag.MaxLength} characters. Choose a shorter one.");

    /// <inheritdoc cref="TooLong"/>
    public static Refusal NotUnderstood(string tag, string called = Tag.Called) => new(
        "tag.not-understood",
        $"“{TypedText.Echo(tag)}” cannot be a {called}. Use letters and digits, like django or ci-cd, with commas between {called}s.");
}
