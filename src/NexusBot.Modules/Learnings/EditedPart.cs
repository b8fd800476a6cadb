namespace NexusBot.Modules.Learnings;

/// <summary>What has a form of its own on the card where a learning is edited.</summary>
public enum EditedPart
{
    Title,
    Text,
    Code,
    Solution,
    Links,
    Tags,
}
