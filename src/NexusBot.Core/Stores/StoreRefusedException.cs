namespace NexusBot.Core.Stores;

/// <summary>A store did not do what it was asked, and nothing was changed. Any store call may throw it, so it is no value.</summary>
public sealed class StoreRefusedException(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;
}
