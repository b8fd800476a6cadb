using System.Globalization;
using NexusBot.Core.Members;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Members;

/// <summary>The custom ids of profiles: a pattern for the handler, and beside it what fills it.</summary>
internal static class ProfileIds
{
    public const string StepPattern = "profile:step:*";
    public const string ChoosePattern = "profile:choose:*:*";
    public const string SkipPattern = "profile:skip:*";
    public const string WriteHoursPattern = "profile:write-hours:*";
    public const string HoursPattern = "profile:hours:*:*";
    public const string HoursAgainPattern = "profile:hours-again:*";
    public const string WriteSkillsPattern = "profile:write-skills:*";
    public const string SkillsPattern = "profile:skills:*:*";
    public const string SkillsAgainPattern = "profile:skills-again:*";
    public const string Edit = "profile:edit";
    public const string Visibility = "profile:visibility";
    public const string ChooseVisibility = "profile:show-to";

    public static string Step(ProfileStep step) => CustomId.Fill(StepPattern, step.ToString());

    public static string Choose(ProfileFlow flow, ProfileStep step) => CustomId.Fill(ChoosePattern, flow.ToString(), step.ToString());

    public static string Skip(ProfileStep step) => CustomId.Fill(SkipPattern, step.ToString());

    public static string WriteHours(ProfileFlow flow) => CustomId.Fill(WriteHoursPattern, flow.ToString());

    public static string Hours(ProfileFlow flow, int version) => CustomId.Fill(HoursPattern, flow.ToString(), Number(version));

    public static string HoursAgain(string draft) => CustomId.Fill(HoursAgainPattern, draft);

    public static string WriteSkills(ProfileFlow flow) => CustomId.Fill(WriteSkillsPattern, flow.ToString());

    public static string Skills(ProfileFlow flow, int version) => CustomId.Fill(SkillsPattern, flow.ToString(), Number(version));

    public static string SkillsAgain(string draft) => CustomId.Fill(SkillsAgainPattern, draft);

    private static string Number(int version) => version.ToString(CultureInfo.InvariantCulture);
}
