using NexusBot.Core.Members;

namespace NexusBot.Core.Pairing;

/// <summary>All that a round changes: kept in one transaction, or not at all.</summary>
/// <param name="SettingsVersion">Of the guild's settings by which it was made. Where they have changed since, it is judged anew.</param>
/// <param name="Before">The enrolments from which it was made. Where one has changed since, it is made anew.</param>
/// <param name="Left">What it leaves of them; one that it used up is missing.</param>
/// <param name="Notices">Who is told that they found nobody.</param>
public sealed record RoundDraft(
    Round Round,
    int SettingsVersion,
    IReadOnlyList<Partnership> Partnerships,
    IReadOnlyList<Enrolment> Before,
    IReadOnlyList<Enrolment> Left,
    IReadOnlyList<DueNotice> Notices);
