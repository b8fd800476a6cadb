using Discord.Interactions;
using NexusBot.Core.Members;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Members;

public sealed class SkillsInputs : IModal
{
    private const int Longest = 400;

    public string Title => "You and your skills";

    [InputLabel("Your cohort")]
    [RequiredInput(false)]
    [ModalTextInput("cohort", placeholder: "ProDev backend 2026", minLength: 0, maxLength: Profile.MaxCohortLength)]
    public string? Cohort { get; set; }

    [InputLabel("What you know, with commas between")]
    [RequiredInput(false)]
    [ModalTextInput("knows", placeholder: "python, django", minLength: 0, maxLength: Longest)]
    public string? Knows { get; set; }

    [InputLabel("What you want to learn")]
    [RequiredInput(false)]
    [ModalTextInput("wants", placeholder: "graphql, docker", minLength: 0, maxLength: Longest)]
    public string? Wants { get; set; }

    // What was refused may be longer than the inputs take: to Discord an emoji is one character, to us two.
    internal static SkillsInputs Of(SkillsForm form) => new()
    {
        Cohort = Fit(form.Cohort, Profile.MaxCohortLength),
        Knows = Fit(form.Knows, Longest),
        Wants = Fit(form.Wants, Longest),
    };

    internal static SkillsInputs Of(Profile profile) => Of(new SkillsForm(
        profile.Cohort,
        string.Join(", ", profile.Knows.Select(skill => skill.Display)),
        string.Join(", ", profile.Wants.Select(skill => skill.Display))));

    internal SkillsForm ToForm() => new(Cohort, Knows, Wants);

    private static string? Fit(string? value, int limit) =>
        string.IsNullOrEmpty(value) ? null : Graphemes.Beginning(value.ReplaceLineEndings(" "), limit);
}
