namespace NexusBot.Core.Pairing;

/// <summary>What came of asking for a partner at once: a partnership, or that they wait for whoever asks next.</summary>
public abstract record OnTheSpot
{
    private OnTheSpot()
    {
    }

    public sealed record Paired(Partnership Partnership) : OnTheSpot;

    public sealed record Waits(Waiting Waiting) : OnTheSpot;
}
