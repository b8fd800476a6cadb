namespace NexusBot.Core.Delivery;

/// <summary>What a look for an earlier send of the same message found.</summary>
public abstract record EarlierSend
{
    private EarlierSend()
    {
    }

    public sealed record Found(MessagePlace Place) : EarlierSend;

    /// <summary>The history was read, and the message is not there.</summary>
    public sealed record NotThere : EarlierSend;

    /// <summary>The history cannot be read.</summary>
    public sealed record Unreadable : EarlierSend;
}
