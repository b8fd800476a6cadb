using Discord;
using NexusBot.Core.Members;

namespace NexusBot.Modules.Members;

/// <summary>Asks for the member's time zone, so that what they were doing can go on.</summary>
internal static class ZoneMenu
{
    public static MessageComponent Build(MemberService members, string customId)
    {
        var menu = new SelectMenuBuilder().WithCustomId(customId).WithPlaceholder("Your time zone");
        foreach (var zone in members.SearchZones(""))
            menu.AddOption(zone.Label, zone.Id);

        return new ComponentBuilder().WithSelectMenu(menu).Build();
    }
}
