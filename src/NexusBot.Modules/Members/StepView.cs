using Discord;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Members;

/// <summary>One question about a member, to be answered with a thumb.</summary>
internal static class StepView
{
    private static readonly string[] s_hours =
    [
        "weekday mornings", "weekday afternoons", "weekday evenings", "weekend mornings", "weekend afternoons", "weekend evenings", "any time",
    ];

    /// <summary>The first question that is open, or what the member can do now.</summary>
    public static Response Next(Profile profile, Func<IReadOnlyList<ZoneChoice>> zones) => profile.OpenSteps is not [var step, ..]
        ? Done(profile)
        : new($"{Progress(profile)}\n{Said(profile)}\n{Question(step)}", Components: Controls(step, ProfileFlow.Start, zones));

    public static Response Ask(ProfileStep step, Func<IReadOnlyList<ZoneChoice>> zones) =>
        new(Question(step), Components: Controls(step, ProfileFlow.Edit, zones));

    /// <summary>A form that was refused, with what else can be done about its question.</summary>
    public static Response Again(ProfileStep step, ProfileFlow flow, Refusal refusal, string again) => EditAgain.Offer(
        refusal, again, flow == ProfileFlow.Start ? ("Skip", ProfileIds.Skip(step)) : ("Back", ProfileIds.Edit));

    private static MessageComponent Controls(ProfileStep step, ProfileFlow flow, Func<IReadOnlyList<ZoneChoice>> zones)
    {
        var components = new ComponentBuilder();
        if (step == ProfileStep.Skills)
            components.WithButton("Write", ProfileIds.WriteSkills(flow));
        else
            components.WithSelectMenu(Menu(step, flow, zones));
        if (step == ProfileStep.Hours)
            components.WithButton("Write them", ProfileIds.WriteHours(flow));
        if (flow == ProfileFlow.Start)
            components.WithButton("Skip", ProfileIds.Skip(step), ButtonStyle.Secondary);
        else
            components.WithButton("Back", ProfileIds.Edit, ButtonStyle.Secondary);

        return components.Build();
    }

    private static Response Done(Profile profile) => new(
        $"{Said(profile)}\nThat is all, thank you! Where you live and your hours are shown to nobody but your partners unless you say otherwise.\n"
        + "• `/profile edit` changes any of it, and who sees it\n• `/learning share` writes down something you learned\n• `/learning find` finds what others learned",
        Components: new ComponentBuilder().WithButton("Edit", ProfileIds.Edit, ButtonStyle.Secondary).Build());

    // What was known before counts among those that are behind the member, so the count never jumps.
    private static string Progress(Profile profile)
    {
        var all = Enum.GetValues<ProfileStep>().Length;
        return $"**{all - profile.OpenSteps.Count + 1} of {all}** · You can leave at any time; `/start` goes on here.";
    }

    private static string Said(Profile profile) =>
        string.Concat(Enum.GetValues<ProfileStep>().Except(profile.OpenSteps).Select(step => $"{ProfileCard.Said(profile, step)}\n"));

    private static string Question(ProfileStep step) => step switch
    {
        ProfileStep.Track => "What do you work on?",
        ProfileStep.Goal => "What are you working towards?",
        ProfileStep.Zone => "Which time zone are you in? If yours is not listed, run `/start` or `/profile edit` with your city as `zone`.",
        ProfileStep.Hours => "When are you usually free, by your own clock? Choose one or more, or write your hours.",
        _ => "Which cohort are you in, what do you know, and what do you want to learn? One short form.",
    };

    private static SelectMenuBuilder Menu(ProfileStep step, ProfileFlow flow, Func<IReadOnlyList<ZoneChoice>> zones)
    {
        var menu = new SelectMenuBuilder().WithCustomId(ProfileIds.Choose(flow, step));
        switch (step)
        {
            case ProfileStep.Track:
                return Fill(menu.WithPlaceholder("Your track"), Enum.GetValues<Track>());
            case ProfileStep.Goal:
                return Fill(menu.WithPlaceholder("Your goal"), Enum.GetValues<Goal>());
            case ProfileStep.Zone:
                foreach (var zone in zones())
                    menu.AddOption(zone.Label, zone.Id);
                return menu.WithPlaceholder("Your time zone");
            default:
                foreach (var hours in s_hours)
                    menu.AddOption(hours, hours);
                return menu.WithPlaceholder("Your free hours").WithMinValues(1).WithMaxValues(s_hours.Length);
        }
    }

    private static SelectMenuBuilder Fill<TEnum>(SelectMenuBuilder menu, TEnum[] values)
        where TEnum : struct, Enum
    {
        foreach (var value in values)
            menu.AddOption(Words.Of(value), value.ToString());

        return menu;
    }
}
