namespace NexusBot.Core.Moderation;

public static class SettingsRefusals
{
    public static Refusal EveryoneIsNoRole { get; } = new(
        "settings.role-everyone",
        $"@everyone cannot be chosen: it would mean every member. Choose a role of its own, or create one in Server Settings.");

    public static Refusal ChangedMeanwhile { get; } = new(
        "settings.changed-meanwhile", $"Another moderator changed the settings in the same moment. Run the command again.");

    public static Refusal ChannelElsewhere { get; } = new(
        "settings.channel-elsewhere", $"That channel is not in this server. Pick one from the list.");

    public static Refusal CannotPost(ChannelId channel, IReadOnlyList<string> missingRights) => new(
        "settings.cannot-post",
        $"NexusBot cannot post in {channel} yet: it lacks {Enumeration.Of(missingRights, "and")} there. Allow it in the channel's settings under Permissions, then run this again.");

    public static Refusal ManagedRole(RoleId role) => new(
        "settings.role-managed",
        $"{role} belongs to an app or an integration, so it cannot be given to people. Choose a role that members can have.");
}
