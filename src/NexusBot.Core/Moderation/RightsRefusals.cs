namespace NexusBot.Core.Moderation;

public static class RightsRefusals
{
    public static Refusal NotAllowed(Capability capability, Standing needed, RoleId? mentorRole)
    {
        var action = Describe(capability);
        var who = Describe(needed);
        if (!needed.HasFlag(Standing.Mentor))
            return new("rights.not-allowed", $"Only {who} can {action}. Ask one of them to do it.");

        return mentorRole is { } role
            ? new("rights.not-allowed", $"Only {who} can {action}. Mentors here are the members with {role}; ask one of them.")
            : new(
                "rights.no-mentors",
                $"Only {who} can {action}, and nobody is a mentor here yet: a moderator sets the mentor role with /hub role.");
    }

    private static string Describe(Capability capability) => capability switch
    {
        Capability.EditLearning => "edit this learning",
        Capability.DeleteLearning => "delete this learning",
        Capability.DecideReports => "decide what was reported",
        Capability.ReviewLearning => "say whether a learning holds",
        Capability.AcceptSolution => "accept a solution here",
        Capability.AnswerSavingRequest => "answer this",
        Capability.ReadOwnReminder => "see this reminder",
        Capability.ChangeOwnReminder => "change this reminder",
        Capability.EditOwnProfile => "change this profile",
        Capability.PairAsMentor => "be paired as a mentor",
        Capability.ChangeOwnPairing => "change this",
        Capability.AnswerPartnership => "answer this",
        Capability.RunPairing => "make rounds of pairs",
        Capability.SeeOwnRecords => "see what is kept of this member",
        Capability.EraseOwnRecords => "erase what is kept of this member",
        Capability.ChangeSession => "schedule, change or cancel this",
        Capability.ChangeSettings => "change the hub's settings",
        Capability.ReadTrail => "see who changed what",
        Capability.MoveHub => "import into this hub or export it",
        _ => "do this",
    };

    private static string Describe(Standing needed)
    {
        var names = new List<string>(3);
        if (needed.HasFlag(Standing.Author))
            names.Add("its author");
        if (needed.HasFlag(Standing.Mentor))
            names.Add("mentors");
        if (needed.HasFlag(Standing.Moderator))
            names.Add("moderators (who may manage this server)");

        return Enumeration.Of(names, "or");
    }
}
