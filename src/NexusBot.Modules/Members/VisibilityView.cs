using Discord;
using NexusBot.Core.Members;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Members;

/// <summary>Who sees which part of a profile: as it is, and one select that changes it.</summary>
internal static class VisibilityView
{
    public static Response Of(Profile profile)
    {
        var fields = Enum.GetValues<ProfileField>();
        var menu = new SelectMenuBuilder().WithCustomId(ProfileIds.ChooseVisibility).WithPlaceholder("Change who sees what");
        foreach (var field in fields)
        {
            foreach (var visibility in Enum.GetValues<Visibility>().Where(visibility => visibility != profile.VisibilityOf(field)))
                menu.AddOption($"{ProfileCard.FieldName(field)}: {ProfileCard.VisibilityName(visibility)}", $"{field} {visibility}");
        }

        return new(
            "Who sees what:\n" + string.Join('\n', fields.Select(
                field => $"• {ProfileCard.FieldName(field)}: {ProfileCard.VisibilityName(profile.VisibilityOf(field))}")),
            Components: new ComponentBuilder().WithSelectMenu(menu).WithButton("Back", ProfileIds.Edit, ButtonStyle.Secondary).Build());
    }

    /// <summary>Null when it names no field or nobody.</summary>
    public static (ProfileField Field, Visibility Visibility)? Read(string chosen) =>
        chosen.Split(' ') is [var field, var visibility] && Choices.Read<ProfileField>(field) is { } named && Choices.Read<Visibility>(visibility) is { } seen
            ? (named, seen)
            : null;
}
