namespace Discord.Interactions;

/// <summary>The outcome of a command's own method.</summary>
public readonly struct ExecuteResult : IResult
{
    private ExecuteResult(Exception? exception, InteractionCommandError? error, string? reason)
    {
        Exception = exception;
        Error = error;
        ErrorReason = reason;
    }

    public Exception? Exception { get; }

    public InteractionCommandError? Error { get; }

    public string? ErrorReason { get; }

    public bool IsSuccess => Error is null;

    public static ExecuteResult FromSuccess() => new(null, null, null);

    public static ExecuteResult FromError(InteractionCommandError commandError, string reason) => new(null, commandError, reason);

    public static ExecuteResult FromError(Exception exception) =>
        new(exception, InteractionCommandError.Exception, exception.Message);

    public static ExecuteResult FromError(IResult result) => new(null, result.Error, result.ErrorReason);

    public override string ToString() => ResultText.Of(this);
}
