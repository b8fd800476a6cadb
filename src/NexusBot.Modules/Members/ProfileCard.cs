using Discord;
using NexusBot.Core.Members;
using NexusBot.Core.Tags;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Members;

/// <summary>A profile as it is shown: with all its fields and buttons to its owner, with what others may see to them.</summary>
internal static class ProfileCard
{
    private const string OwnTitle = "Your profile";
    private const int LongestField = 1000;
    private const int LongestSaid = 200;

    public static Response Of(SeenProfile seen, NexusContext viewer) => seen.Profile.Member == viewer.Caller.Member
        ? Own(seen.Profile)
        : Others(seen, viewer.NameOf(seen.Profile.Member)!);

    public static Response Edit(Profile profile)
    {
        var buttons = new ComponentBuilder();
        foreach (var step in Enum.GetValues<ProfileStep>())
            buttons.WithButton(StepName(step), step == ProfileStep.Skills ? ProfileIds.WriteSkills(ProfileFlow.Edit) : ProfileIds.Step(step), ButtonStyle.Secondary);

        return new(
            Embed: Card(profile, OwnTitle, isOwn: true, Hours(profile)).WithDescription("Press what you want to change.").Build(),
            Components: buttons.WithButton("Who sees what", ProfileIds.Visibility, ButtonStyle.Secondary, row: 1).Build());
    }

    public static string FieldName(ProfileField field) => field switch
    {
        ProfileField.Zone => "Time zone",
        ProfileField.Hours => "Free hours",
        ProfileField.Wants => "Wants to learn",
        _ => Words.Of(field),
    };

    /// <summary>What was answered to a question, in a line.</summary>
    public static string Said(Profile profile, ProfileStep step)
    {
        if (!profile.IsAnswered(step))
            return $"– {StepName(step)}: skipped";

        var told = FieldsOf(step).Where(profile.Has).Select(field => Graphemes.Cut(Value(profile, field, HoursText.Write(profile.Hours)), LongestSaid));
        return $"✓ {StepName(step)}: {string.Join(" · ", told)}";
    }

    public static string VisibilityName(Visibility visibility) => visibility switch
    {
        Visibility.Everyone => "everyone",
        Visibility.Partners => "your partners",
        _ => "only you",
    };

    private static Response Own(Profile profile) => new(
        Embed: Card(profile, OwnTitle, isOwn: true, Hours(profile))
            .WithDescription(profile.IsEmpty
                ? "You have told nothing yet. `/start` asks you five short questions."
                : "Behind each part stands who else sees it.")
            .Build(),
        Components: new ComponentBuilder().WithButton("Edit", ProfileIds.Edit, ButtonStyle.Secondary).Build());

    private static Embed Others(SeenProfile seen, string name)
    {
        var card = Card(seen.Profile, name, isOwn: false, Hours(seen));
        return (seen.LacksZone
            ? card.WithDescription("Tell me your time zone, and I show hours by your clock: `/profile edit zone:`.")
            : card).Build();
    }

    // Both clocks beside each other would tell where a member lives who keeps that back.
    private static string Hours(SeenProfile seen)
    {
        var theirs = Hours(seen.Profile) + (seen.Profile.Zone is null ? "\nby their own clock" : "");
        if (seen.HoursThere.Length == 0 || (seen.Profile.Zone is not null && seen.HoursThere.SequenceEqual(seen.Profile.Hours)))
            return theirs;

        var yours = $"{HoursText.Write(seen.HoursThere)}\nby your clock";
        return seen.Profile.Zone is null ? yours : $"{theirs}\n{yours}";
    }

    private static string Hours(Profile profile) =>
        HoursText.Write(profile.Hours) + (profile.Zone is { } zone ? $"\n{UserText.Line(zone.Replace('_', ' '))} time" : "");

    private static string StepName(ProfileStep step) => step switch
    {
        ProfileStep.Zone => "Time zone",
        ProfileStep.Hours => "Free hours",
        ProfileStep.Skills => "Cohort and skills",
        _ => Words.Of(step),
    };

    private static ProfileField[] FieldsOf(ProfileStep step) => step switch
    {
        ProfileStep.Track => [ProfileField.Track],
        ProfileStep.Goal => [ProfileField.Goal],
        ProfileStep.Zone => [ProfileField.Zone],
        ProfileStep.Hours => [ProfileField.Hours],
        _ => [ProfileField.Cohort, ProfileField.Knows, ProfileField.Wants],
    };

    private static EmbedBuilder Card(Profile profile, string title, bool isOwn, string hours)
    {
        var card = new EmbedBuilder().WithTitle(Graphemes.Cut(UserText.Line(title), EmbedBuilder.MaxTitleLength)).WithColor(Color.Teal);
        foreach (var field in Enum.GetValues<ProfileField>().Where(field => isOwn || profile.Has(field)))
        {
            var label = isOwn ? $"{FieldName(field)} · {VisibilityName(profile.VisibilityOf(field))}" : FieldName(field);
            card.AddField(label, profile.Has(field) ? Graphemes.Cut(Value(profile, field, hours), LongestField) : "—");
        }

        return card;
    }

    private static string Value(Profile profile, ProfileField field, string hours) => field switch
    {
        ProfileField.Track => Words.Of(profile.Track!.Value),
        ProfileField.Cohort => UserText.Line(profile.Cohort!),
        ProfileField.Knows => Skills(profile.Knows),
        ProfileField.Wants => Skills(profile.Wants),
        ProfileField.Goal => Words.Of(profile.Goal!.Value),
        ProfileField.Zone => UserText.Line(profile.Zone!.Replace('_', ' ')),
        _ => hours,
    };

    private static string Skills(IEnumerable<Tag> skills) => UserText.Line(string.Join(", ", skills.Select(skill => skill.Display)));
}
