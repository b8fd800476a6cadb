namespace NexusBot.Core.Learnings;

/// <summary>What became of a <see cref="LearningChange"/>.</summary>
public abstract record ChangeLearningResult
{
    private ChangeLearningResult()
    {
    }

    public sealed record Changed(Learning Learning) : ChangeLearningResult;

    /// <summary>The change itself said no.</summary>
    public sealed record Refused(Refusal Refusal) : ChangeLearningResult;

    /// <summary>Its author has another one with this title.</summary>
    public sealed record TitleTaken(string Title) : ChangeLearningResult;

    public sealed record NotFound : ChangeLearningResult;

    public Outcome<Learning> ToOutcome() => this switch
    {
        Changed changed => changed.Learning,
        Refused refused => refused.Refusal,
        TitleTaken taken => LearningRefusals.AlreadyShared(taken.Title),
        _ => LearningRefusals.NotFound,
    };
}
