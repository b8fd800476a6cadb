namespace NexusBot.Core.Learnings;

/// <summary>What became of a changed learning that was to be saved.</summary>
public abstract record SaveLearningResult
{
    private SaveLearningResult()
    {
    }

    public sealed record Saved(Learning Learning) : SaveLearningResult;

    /// <summary>The stored one is no longer the version that was changed.</summary>
    public sealed record Stale : SaveLearningResult;

    public sealed record TitleTaken : SaveLearningResult;

    public sealed record NotFound : SaveLearningResult;
}
