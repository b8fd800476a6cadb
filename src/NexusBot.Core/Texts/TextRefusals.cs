namespace NexusBot.Core.Texts;

public static class TextRefusals
{
    public static Refusal Empty(string field) => new(
        "text.empty", $"The {field} is empty. Write a few words and send it again.");

    public static Refusal TooLong(string field, int limit, int length) => new(
        "text.too-long", $"The {field} has {length} characters, and {limit} fit. Shorten it and send it again.");

    public static Refusal BrokenCharacters(string field) => new(
        "text.broken", $"The {field} holds a character that is broken in half. Type it again instead of pasting it.");

    public static Refusal HoldsSecret(string field, string secret) => new(
        "text.holds-secret",
        $"The {field} seems to hold {secret}, and everybody would see it. Take it out, and if it is real, revoke it: it may be known already.");
}
