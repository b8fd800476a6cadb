namespace NexusBot.Core.Texts;

/// <summary>What members type to be shown to all: as <see cref="TypedText"/> reads it, and without secrets, since everybody will see it.</summary>
internal static class PublishedText
{
    public static Outcome<string> Read(string? typed, string field, int maxLength) => Safe(TypedText.Read(typed, field, maxLength), field);

    public static Outcome<string> ReadLine(string? typed, string field, int maxLength) => Safe(TypedText.ReadLine(typed, field, maxLength), field);

    private static Outcome<string> Safe(Outcome<string> read, string field) =>
        read.Value is { } text && SecretFinder.Find(text) is { } secret ? TextRefusals.HoldsSecret(field, secret) : read;
}
