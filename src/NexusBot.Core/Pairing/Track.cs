namespace NexusBot.Core.Pairing;

public enum Track
{
    Backend,
    Frontend,
    FullStack,

    /// <summary>Joins to meet learners; two mentors are never paired.</summary>
    Mentor,
}
