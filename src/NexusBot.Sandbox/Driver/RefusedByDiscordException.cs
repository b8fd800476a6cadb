namespace NexusBot.Sandbox.Driver;

/// <summary>Discord's app would not let a member do this: a command they do not see, a missing option, a choice that is not offered.</summary>
public sealed class RefusedByDiscordException(string message, string? field = null) : Exception(message)
{
    /// <summary>The option or input that is at fault.</summary>
    public string? Field { get; } = field;
}
