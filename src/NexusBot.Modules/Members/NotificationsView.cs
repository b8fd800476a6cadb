using System.Globalization;
using Discord;
using NexusBot.Core.Members;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Members;

/// <summary>What a member is told without having asked, and when not: as it is, and two selects that change it.</summary>
internal static class NotificationsView
{
    public static Response Of(Profile profile)
    {
        var kinds = Enum.GetValues<NoticeKind>();
        var menu = new SelectMenuBuilder().WithCustomId(NotificationIds.Kinds(profile.Guild)).WithPlaceholder("What I tell you")
            .WithMinValues(0).WithMaxValues(kinds.Length);
        foreach (var kind in kinds)
            menu.AddOption(Describe(kind), kind.ToString(), isDefault: !profile.Muted.Contains(kind));

        var nights = new SelectMenuBuilder().WithCustomId(NotificationIds.Night(profile.Guild)).WithPlaceholder("Your quiet time");
        foreach (var night in Night.Choices)
            nights.AddOption($"Quiet from {Write(night)}", Write(night), isDefault: night == profile.Night);

        var lines = kinds.Select(kind => $"{(profile.Muted.Contains(kind) ? "🔕" : "🔔")} {Describe(kind)}");
        return new(
            $"**What I tell you by direct message**\n{string.Join('\n', lines)}\n\n"
            + $"At most {QuietTime.MostADay} such messages a day, besides questions about messages of yours, and none from {Write(profile.Night)}{Clock(profile)}. "
            + "What you ask for yourself, like a reminder, comes when you asked for it.",
            Components: new ComponentBuilder().WithSelectMenu(menu).WithSelectMenu(nights, row: 1).Build());
    }

    /// <summary>Null when it names something that there is not.</summary>
    public static IReadOnlySet<NoticeKind>? ReadKinds(IReadOnlyCollection<string> chosen)
    {
        var kinds = chosen.Select(Choices.Read<NoticeKind>).OfType<NoticeKind>().ToHashSet();
        return kinds.Count == chosen.Count ? kinds : null;
    }

    public static Night? ReadNight(string? chosen) => Night.Choices.FirstOrDefault(night => Write(night) == chosen);

    private static string Clock(Profile profile) => profile.Zone is { } zone
        ? $" by your clock ({UserText.Line(zone.Replace('_', ' '))})"
        : " by the hub's clock, since I do not know yours: `/profile edit zone:` sets it";

    private static string Write(Night night) => string.Create(CultureInfo.InvariantCulture, $"{night.From:HH:mm} to {night.To:HH:mm}");

    private static string Describe(NoticeKind kind) => kind switch
    {
        NoticeKind.LearningEdited => "Somebody edits a learning of yours",
        NoticeKind.LearningDeleted => "Somebody deletes a learning of yours",
        NoticeKind.LearningHidden => "Moderators take a learning of yours out of sight",
        NoticeKind.SolutionProposed => "Somebody proposes a solution for your challenge",
        NoticeKind.SolutionAccepted => "Your solution is accepted",
        NoticeKind.AcceptedSolutionChanged => "The accepted solution of your challenge is changed or taken back",
        NoticeKind.SavingAllowed => "Somebody agrees that you save their message",
        NoticeKind.SavingDeclined => "Somebody would rather not have their message saved",
        NoticeKind.RoundComes => "A round of pairs comes, and you are in",
        NoticeKind.LeftOutOfRound => "A round of pairs had no partner for you",
        NoticeKind.PartnerLeft => "A partner is no longer available",
        NoticeKind.PartnerUnheard => "A day went by, and you may not have written to a partner",
        NoticeKind.RoundEnds => "Your time with a partner ends: did you meet?",
        NoticeKind.Thanked => "A partner thanks you",
        _ => "Somebody asks whether they may save a message of yours",
    };
}
