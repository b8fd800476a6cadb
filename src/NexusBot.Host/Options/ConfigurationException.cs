namespace NexusBot.Host.Options;

/// <summary>A setting that cannot be used. The message names the setting, never its value, and is shown to the operator as it stands.</summary>
public sealed class ConfigurationException(string message) : Exception(message);
