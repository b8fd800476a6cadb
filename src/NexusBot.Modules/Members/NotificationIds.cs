using System.Globalization;
using NexusBot.Core;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Members;

/// <summary>The custom ids of what a member is told. They name the guild: in direct messages there is none.</summary>
internal static class NotificationIds
{
    public const string OpenPattern = "notifications:open:*";
    public const string KindsPattern = "notifications:kinds:*";
    public const string NightPattern = "notifications:night:*";

    public static string Open(GuildId guild) => Fill(OpenPattern, guild);

    public static string Kinds(GuildId guild) => Fill(KindsPattern, guild);

    public static string Night(GuildId guild) => Fill(NightPattern, guild);

    private static string Fill(string pattern, GuildId guild) => CustomId.Fill(pattern, guild.Value.ToString(CultureInfo.InvariantCulture));
}
