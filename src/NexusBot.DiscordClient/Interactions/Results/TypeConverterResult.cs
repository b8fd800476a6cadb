namespace Discord.Interactions;

/// <summary>The value that a converter read.</summary>
public readonly struct TypeConverterResult : IResult
{
    private TypeConverterResult(object? value, InteractionCommandError? error, string? reason)
    {
        Value = value;
        Error = error;
        ErrorReason = reason;
    }

    public object? Value { get; }

    public InteractionCommandError? Error { get; }

    public string? ErrorReason { get; }

    public bool IsSuccess => Error is null;

    public static TypeConverterResult FromSuccess(object? value) => new(value, null, null);

    public static TypeConverterResult FromError(Exception exception) =>
        new(null, InteractionCommandError.Exception, exception.Message);

    public static TypeConverterResult FromError(InteractionCommandError error, string reason) => new(null, error, reason);

    public static TypeConverterResult FromError(IResult result) => new(null, result.Error, result.ErrorReason);

    public override string ToString() => ResultText.Of(this);
}
