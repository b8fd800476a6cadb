using System.Globalization;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Core.Pairing.Planning;
using NexusBot.Core.Tags;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Pairing;

/// <summary>Why just they, a sentence for each reason. It tells of nobody what they keep for themselves.</summary>
/// <param name="shown">What each of them shows to whoever reads it.</param>
/// <param name="name">What they are called there.</param>
internal sealed class PairWords(IReadOnlyDictionary<MemberId, Profile> shown, Func<MemberId, string> name)
{
    private const int MostSkills = 5;

    public List<string> Reasons(Why why) => OrNotMet(why, [.. Interests(why), .. SharedHours(why), .. EarlierMeeting(why)]);

    /// <summary>The same where the hours are told beside it.</summary>
    public List<string> ReasonsBesideHours(Why why) => OrNotMet(why, [.. Interests(why), .. EarlierMeeting(why)]);

    public string Names(IEnumerable<MemberId> members) => string.Join(" & ", members.Select(name));

    public static string Hours(NodaTime.Duration time) => time.TotalHours switch
    {
        0 => "no free hour",
        1 => "one free hour",
        var hours => string.Create(CultureInfo.InvariantCulture, $"{hours:0.#} free hours"),
    };

    private List<string> OrNotMet(Why why, List<string> reasons) =>
        reasons.Count > 0 ? reasons : [$"{name(why.First)} and {name(why.Second)} have not met yet."];

    private IEnumerable<string> Interests(Why why)
    {
        if (Teaches(why.First, why.Second, why.FirstTeaches) is { } first)
            yield return first;
        if (Teaches(why.Second, why.First, why.SecondTeaches) is { } second)
            yield return second;
        if (why.SharedGoal is { } goal && Enum.TryParse<Goal>(goal, out var shared) && BothShow(why, ProfileField.Goal))
            yield return $"{name(why.First)} and {name(why.Second)} both want to {Words.Of(shared).ToLowerInvariant()}.";
        if (why.Score.Tracks > 0 && BothShow(why, ProfileField.Track))
            yield return $"{name(why.First)} and {name(why.Second)} work on different sides of the same thing.";
    }

    private IEnumerable<string> SharedHours(Why why) => why.SharedTime.TotalHours >= 1 && BothShow(why, ProfileField.Hours)
        ? [$"{name(why.First)} and {name(why.Second)} share {Hours(why.SharedTime)} in the coming week."]
        : [];

    private IEnumerable<string> EarlierMeeting(Why why) => why.LastMetRoundsAgo is { } ago
        ? [$"{name(why.First)} and {name(why.Second)} met {(ago == 1 ? "in the round before" : $"{ago} rounds ago")}."]
        : [];

    private string? Teaches(MemberId teacher, MemberId learner, IReadOnlyList<Skill> skills) =>
        skills.Count > 0 && Shows(teacher, ProfileField.Knows) && Shows(learner, ProfileField.Wants)
            ? $"{name(teacher)} knows {Names(skills)}, which {name(learner)} wants to learn."
            : null;

    private static string Names(IReadOnlyList<Skill> skills)
    {
        var names = string.Join(", ", skills.Take(MostSkills).Select(skill => UserText.Line(Tag.FromKey(skill.Key).Display)));
        return skills.Count > MostSkills ? $"{names} and more" : names;
    }

    private bool BothShow(Why why, ProfileField field) => Shows(why.First, field) && Shows(why.Second, field);

    private bool Shows(MemberId member, ProfileField field) => shown.TryGetValue(member, out var profile) && profile.Has(field);
}
