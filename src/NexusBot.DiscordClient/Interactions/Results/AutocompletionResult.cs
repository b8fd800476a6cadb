namespace Discord.Interactions;

/// <summary>What an autocomplete handler suggests.</summary>
public readonly struct AutocompletionResult : IResult
{
    private AutocompletionResult(
        IEnumerable<AutocompleteResult>? suggestions, InteractionCommandError? error, string? reason)
    {
        Suggestions = suggestions?.ToArray();
        Error = error;
        ErrorReason = reason;
    }

    public InteractionCommandError? Error { get; }

    public string? ErrorReason { get; }

    public bool IsSuccess => Error is null;

    public IReadOnlyCollection<AutocompleteResult>? Suggestions { get; }

    /// <summary>Succeeds without suggestions.</summary>
    public static AutocompletionResult FromSuccess() => new(null, null, null);

    public static AutocompletionResult FromSuccess(IEnumerable<AutocompleteResult> suggestions) => new(suggestions, null, null);

    public static AutocompletionResult FromError(IResult result) => new(null, result.Error, result.ErrorReason);

    public static AutocompletionResult FromError(Exception exception) =>
        new(null, InteractionCommandError.Exception, exception.Message);

    public static AutocompletionResult FromError(InteractionCommandError error, string reason) => new(null, error, reason);

    public override string ToString() => ResultText.Of(this);
}
