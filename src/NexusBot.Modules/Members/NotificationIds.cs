namespace NexusBot.Modules.Members;

/// <summary>The custom ids of what a member is told.</summary>
internal static class NotificationIds
{
    public const string Kinds = "notifications:kinds";
    public const string Night = "notifications:night";
}
