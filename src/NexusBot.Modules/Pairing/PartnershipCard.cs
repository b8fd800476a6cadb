using System.Globalization;
using Discord;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Rendering;
using NodaTime;

namespace NexusBot.Modules.Pairing;

/// <summary>Who one's partners are, why just they, when all could meet, and with what to begin. It tells of nobody what they keep for themselves.</summary>
internal static class PartnershipCard
{
    /// <param name="shown">What each of them shows to partners.</param>
    public static EmbedBuilder Build(Partnership partnership, IReadOnlyDictionary<MemberId, Profile> shown)
    {
        var isPair = partnership.Seats.Length == 2;
        var words = new PairWords(shown, Mention);
        var card = new EmbedBuilder()
            .WithTitle(isPair ? "You two are partners" : "You three are partners")
            .WithDescription(
                string.Join('\n', partnership.Members.Select(member => Describe(shown[member])))
                + $"\nYou have until {When.Full(partnership.EndsAt)}. Say hello, and agree on an hour.")
            .WithColor(Color.Teal)
            .AddField(isPair ? "Why you two" : "Why you three", Fitting(partnership.Whys.SelectMany(words.Reasons)));
        if (ProposesTimes(partnership, shown))
            card.AddField("When you could meet", string.Join('\n', partnership.Slots.Select((slot, index) => Describe(partnership, slot, index))));
        return card
            .AddField("To break the ice", Icebreakers.Choose(partnership.Id))
            .AddField("A small task, if you like", PairTasks.Choose(partnership.Task, partnership.Id));
    }

    /// <summary>One press on a time, and they meet then.</summary>
    public static MessageComponent Buttons(Partnership partnership, IReadOnlyDictionary<MemberId, Profile> shown)
    {
        var buttons = new ComponentBuilder();
        if (ProposesTimes(partnership, shown))
        {
            for (var index = 0; index < partnership.Slots.Length; index++)
                buttons.WithButton($"Meet at time {Number(index)}", PairIds.Meet(partnership.Id, partnership.Slots[index]), StyleOf(partnership, index), row: 0);
        }

        return buttons.WithButton("My partner is silent", PairIds.Silent(partnership.Id), ButtonStyle.Secondary, row: 1).Build();
    }

    /// <summary>Where others read along: the times are for the partners alone.</summary>
    public static MessageComponent ButtonsForEveryone(Partnership partnership) => new ComponentBuilder()
        .WithButton("See more, and when you could meet", PairIds.Look(partnership.Id), ButtonStyle.Primary)
        .WithButton("My partner is silent", PairIds.Silent(partnership.Id), ButtonStyle.Secondary)
        .Build();

    // Which hours suit all tells of each when they are free.
    private static bool ProposesTimes(Partnership partnership, IReadOnlyDictionary<MemberId, Profile> shown) =>
        partnership.Slots.Length > 0 && partnership.Members.All(member => Shows(shown, member, ProfileField.Hours));

    private static string Describe(Partnership partnership, Instant slot, int index) =>
        $"{Number(index)}. {When.Full(slot)}{(partnership.Agreed?.At == slot ? " · you meet then" : "")}";

    private static ButtonStyle StyleOf(Partnership partnership, int index) =>
        partnership.Agreed is not { } meeting ? ButtonStyle.Primary
        : meeting.At == partnership.Slots[index] ? ButtonStyle.Success
        : ButtonStyle.Secondary;

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    // Whole lines: a mention that is cut is none.
    private static string Fitting(IEnumerable<string> reasons)
    {
        var text = "";
        foreach (var reason in reasons)
        {
            if (text.Length + reason.Length < EmbedFieldBuilder.MaxFieldValueLength)
                text += text.Length == 0 ? reason : $"\n{reason}";
        }

        return text;
    }

    private static string Describe(Profile profile)
    {
        var parts = new List<string> { Mention(profile.Member) };
        if (profile.Track is { } track)
            parts.Add(Words.Of(track));
        if (profile.Cohort is { } cohort)
            parts.Add(UserText.Line(cohort));
        if (profile.Goal is { } goal)
            parts.Add($"wants to {Words.Of(goal).ToLowerInvariant()}");
        if (profile.Zone is { } zone)
            parts.Add($"{UserText.Line(zone.Replace('_', ' '))} time");
        return string.Join(" · ", parts);
    }

    private static bool Shows(IReadOnlyDictionary<MemberId, Profile> shown, MemberId member, ProfileField field) =>
        shown.TryGetValue(member, out var profile) && profile.Has(field);

    private static string Mention(MemberId member) => MentionUtils.MentionUser(member.Value);
}
