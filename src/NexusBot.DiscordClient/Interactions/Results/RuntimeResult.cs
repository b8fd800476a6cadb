namespace Discord.Interactions;

/// <summary>Base of the results that a command's method may return itself, as <c>Task&lt;RuntimeResult&gt;</c>.</summary>
public abstract class RuntimeResult : IResult
{
    protected RuntimeResult(InteractionCommandError? error, string? reason)
    {
        Error = error;
        ErrorReason = reason;
    }

    public InteractionCommandError? Error { get; }

    public string? ErrorReason { get; }

    public bool IsSuccess => Error is null;

    public override string ToString() => ErrorReason ?? (IsSuccess ? "Successful" : "Unsuccessful");
}
