using Discord;
using NexusBot.Core;

namespace NexusBot.Modules.Rendering;

/// <summary>Members as messages speak of them: Discord puts the name where the mention stands.</summary>
internal static class Who
{
    public static string Of(MemberId member) => member.IsNobody ? "a former member" : MentionUtils.MentionUser(member.Value);
}
