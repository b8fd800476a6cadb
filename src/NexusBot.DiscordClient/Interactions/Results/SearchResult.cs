namespace Discord.Interactions;

/// <summary>The command that answers to a name or a custom id, with what its wild cards captured.</summary>
public readonly struct SearchResult<T> : IResult where T : class, ICommandInfo
{
    private SearchResult(string? text, T? command, string[]? captures, InteractionCommandError? error, string? reason)
    {
        Text = text;
        Command = command;
        RegexCaptureGroups = captures;
        Error = error;
        ErrorReason = reason;
    }

    public string? Text { get; }

    public T? Command { get; }

    public string[]? RegexCaptureGroups { get; }

    public InteractionCommandError? Error { get; }

    public string? ErrorReason { get; }

    public bool IsSuccess => Error is null;

    public static SearchResult<T> FromSuccess(string text, T commandInfo, string[]? wildCardMatch = null) =>
        new(text, commandInfo, wildCardMatch, null, null);

    public static SearchResult<T> FromError(string text, InteractionCommandError error, string reason) =>
        new(text, null, null, error, reason);

    public static SearchResult<T> FromError(Exception ex) => new(null, null, null, InteractionCommandError.Exception, ex.Message);

    public static SearchResult<T> FromError(IResult result) => new(null, null, null, result.Error, result.ErrorReason);

    public override string ToString() => ResultText.Of(this);
}
