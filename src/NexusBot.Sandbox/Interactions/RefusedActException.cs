namespace NexusBot.Sandbox.Interactions;

/// <summary>Discord's own app would not have let the member do this, so the bot never hears of it.</summary>
internal sealed class RefusedActException(string message, string? field = null) : Exception(message)
{
    /// <summary>The option or input that is at fault.</summary>
    public string? Field { get; } = field;
}
