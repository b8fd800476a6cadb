namespace NexusBot.Core.Learnings;

/// <summary>One part of a learning as it was typed anew.</summary>
public abstract record LearningPart
{
    private LearningPart()
    {
    }

    public sealed record Title(string Typed) : LearningPart;

    public sealed record Text(string Typed) : LearningPart;

    /// <param name="Index">Which of the examples, from 0; one behind the last adds another.</param>
    /// <param name="Source">Nothing takes the example out.</param>
    public sealed record Code(int Index, string? Source, string? Language) : LearningPart;

    /// <summary>The author's own solution of a challenge.</summary>
    public sealed record Solution(string? Typed) : LearningPart;

    public sealed record Links(string? Typed) : LearningPart;

    public sealed record Tags(string? Typed) : LearningPart;
}
