namespace NexusBot.Core.Moderation;

/// <summary>Everything the bot can be asked to do. Who may is <see cref="Rights"/>.</summary>
public enum Capability
{
    SeeHelp,
    Ping,
    ReadLearnings,
    ShareLearning,
    EditLearning,
    MarkHelpful,
    SetReminder,
    ReadOwnReminder,
    SetOwnZone,
    SeeProfile,
    EditOwnProfile,
    ChangeSettings,
}
