using System.Collections.Immutable;
using NexusBot.Core.Tags;
using NexusBot.Core.Texts;

namespace NexusBot.Core.Members;

/// <summary>Reads a cohort and skills into a profile, or refuses the first part that does not fit.</summary>
internal static class SkillsReader
{
    public static Outcome<Func<Profile, Profile>> Read(SkillsForm form)
    {
        var isBlank = TypedText.IsBlank(form.Cohort);
        var cohort = isBlank ? default : TypedText.ReadLine(form.Cohort!.Trim(), "cohort", Profile.MaxCohortLength);
        var knows = ReadSkills(form.Knows);
        var wants = ReadSkills(form.Wants);
        if ((cohort.Refusal ?? knows.Refusal ?? wants.Refusal) is { } refusal)
            return refusal;

        return new Func<Profile, Profile>(
            profile => profile with { Cohort = isBlank ? null : cohort.Value, Knows = knows.Value, Wants = wants.Value });
    }

    private static Outcome<ImmutableArray<Tag>> ReadSkills(string? typed)
    {
        var skills = ImmutableArray.CreateBuilder<Tag>();
        foreach (var one in Tag.Split(typed).Where(skill => !TypedText.IsBlank(skill)))
        {
            var skill = Tag.Read(one, "skill");
            if (skill.Refusal is not null)
                return skill.Refusal;
            if (!skills.Contains(skill.Value))
                skills.Add(skill.Value);
            if (skills.Count > Profile.MaxSkills)
                return MemberRefusals.TooManySkills;
        }

        return skills.ToImmutable();
    }
}
