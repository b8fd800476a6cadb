namespace NexusBot.Core.Moderation;

/// <summary>The table of rights: which standing each capability needs. The services ask it; nothing else decides.</summary>
public static class Rights
{
    public static Standing Needed(Capability capability) => capability switch
    {
        Capability.SeeHelp => Standing.Everyone,
        Capability.Ping => Standing.Everyone,
        Capability.ReadLearnings => Standing.Everyone,
        Capability.ShareLearning => Standing.Everyone,
        Capability.EditLearning => Standing.Author | Standing.Mentor | Standing.Moderator,
        Capability.DeleteLearning => Standing.Author | Standing.Moderator,
        Capability.MarkHelpful => Standing.Everyone,
        Capability.SaveLearning => Standing.Everyone,
        Capability.DiscussLearning => Standing.Everyone,
        Capability.ReportLearning => Standing.Everyone,
        Capability.DecideReports => Standing.Moderator,
        Capability.ReviewLearning => Standing.Mentor,
        Capability.ProposeSolution => Standing.Everyone,
        Capability.AcceptSolution => Standing.Author | Standing.Mentor,
        Capability.AnswerSavingRequest => Standing.Author,
        Capability.SetReminder => Standing.Everyone,
        Capability.ReadOwnReminder => Standing.Author,
        Capability.ChangeOwnReminder => Standing.Author,
        Capability.SetOwnZone => Standing.Everyone,
        Capability.SeeProfile => Standing.Everyone,
        Capability.EditOwnProfile => Standing.Author,
        Capability.JoinPairing => Standing.Everyone,
        Capability.PairAsMentor => Standing.Mentor,
        Capability.ChangeOwnPairing => Standing.Author,
        Capability.BlockPartner => Standing.Everyone,
        Capability.AnswerPartnership => Standing.Author,
        Capability.RunPairing => Standing.Moderator,
        Capability.SeeOwnRecords => Standing.Author,
        Capability.EraseOwnRecords => Standing.Author,
        Capability.ReadSessions => Standing.Everyone,
        Capability.ScheduleSession => Standing.Everyone,
        Capability.JoinSession => Standing.Everyone,
        Capability.ChangeSession => Standing.Author | Standing.Moderator,
        Capability.ChangeSettings => Standing.Moderator,
        Capability.ReadTrail => Standing.Moderator,
        Capability.MoveHub => Standing.Moderator,
        _ => Standing.None,
    };

    /// <summary>What the caller is, here and now. Without a mentor role nobody is a mentor.</summary>
    public static Standing Of(Caller caller, GuildSettings settings, MemberId? author = null)
    {
        var standing = Standing.Everyone;
        if (author == caller.Member)
            standing |= Standing.Author;
        if (settings.MentorRole is { } mentors && caller.Roles.Contains(mentors))
            standing |= Standing.Mentor;
        if (caller.ManagesGuild)
            standing |= Standing.Moderator;

        return standing;
    }

    /// <summary>Null when the caller may; otherwise the refusal that says who may, and what to do next.</summary>
    public static Refusal? Check(Capability capability, Caller caller, GuildSettings settings, MemberId? author = null)
    {
        var needed = Needed(capability);
        return (needed & Of(caller, settings, author)) != Standing.None
            ? null
            : RightsRefusals.NotAllowed(capability, needed, settings.MentorRole);
    }

    /// <summary>Whether it is worth showing the caller: what authors may do, everyone may do to something of their own.</summary>
    public static bool MightUse(Capability capability, Caller caller, GuildSettings settings) =>
        (Needed(capability) & (Of(caller, settings) | Standing.Author)) != Standing.None;
}
