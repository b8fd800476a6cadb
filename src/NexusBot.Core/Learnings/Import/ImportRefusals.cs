namespace NexusBot.Core.Learnings.Import;

public static class ImportRefusals
{
    public static Refusal TooLarge { get; } = new(
        "import.too-large", $"A document to import is at most 1 MB. Import the part that tells what you learned.");
}
