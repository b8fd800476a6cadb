namespace NexusBot.Core.Sessions;

/// <summary>Where a session takes place. Without one it takes place in its thread.</summary>
public abstract record SessionPlace
{
    public const int MaxLength = 100;

    private SessionPlace()
    {
    }

    /// <summary>A channel of the guild: one to talk in, or a thread.</summary>
    public sealed record InChannel(ChannelId Channel, bool IsVoice) : SessionPlace;

    /// <summary>A link, or words.</summary>
    public sealed record Elsewhere(string Text) : SessionPlace;
}
