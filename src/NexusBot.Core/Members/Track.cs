namespace NexusBot.Core.Members;

public enum Track
{
    Backend,
    Frontend,
    FullStack,

    /// <summary>Joins to meet learners, and is paired with them alone.</summary>
    Mentor,
}
