namespace Discord.Interactions;

/// <summary>The outcome of one step of running a command, or of the whole.</summary>
public interface IResult
{
    InteractionCommandError? Error { get; }

    string? ErrorReason { get; }

    bool IsSuccess { get; }
}
