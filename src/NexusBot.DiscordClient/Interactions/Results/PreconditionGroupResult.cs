namespace Discord.Interactions;

/// <summary>The outcome of preconditions that share a group, none of which held.</summary>
public class PreconditionGroupResult : PreconditionResult
{
    private PreconditionGroupResult(string reason, IEnumerable<PreconditionResult> results)
        : base(InteractionCommandError.UnmetPrecondition, reason) => Results = results.ToArray();

    public IReadOnlyCollection<PreconditionResult> Results { get; }

    public static PreconditionGroupResult FromError(string reason, IEnumerable<PreconditionResult> results) => new(reason, results);
}
