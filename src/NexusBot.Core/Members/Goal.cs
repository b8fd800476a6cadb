namespace NexusBot.Core.Members;

/// <summary>What a member works towards. Those who share one have more to talk about.</summary>
public enum Goal
{
    FinishTheProgramme,
    FindAFirstJob,
    PassInterviews,
    BuildAPortfolio,
    ContributeToOpenSource,
    GoDeeper,
    HelpOthers,
}
