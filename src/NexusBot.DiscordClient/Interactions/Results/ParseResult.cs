namespace Discord.Interactions;

/// <summary>The arguments that were read from an interaction.</summary>
public readonly struct ParseResult : IResult
{
    private ParseResult(object?[]? args, InteractionCommandError? error, string? reason)
    {
        Args = args;
        Error = error;
        ErrorReason = reason;
    }

    public object?[]? Args { get; }

    public InteractionCommandError? Error { get; }

    public string? ErrorReason { get; }

    public bool IsSuccess => Error is null;

    public static ParseResult FromSuccess(object?[] args) => new(args, null, null);

    public static ParseResult FromError(Exception exception) => new(null, InteractionCommandError.Exception, exception.Message);

    public static ParseResult FromError(InteractionCommandError error, string reason) => new(null, error, reason);

    public static ParseResult FromError(IResult result) => new(null, result.Error, result.ErrorReason);

    public override string ToString() => ResultText.Of(this);
}
