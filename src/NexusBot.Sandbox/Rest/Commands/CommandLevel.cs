namespace NexusBot.Sandbox.Rest;

/// <summary>How deep an option stands: command, then group, then subcommand.</summary>
internal enum CommandLevel
{
    Command,
    Group,
    Subcommand,
}
