namespace NexusBot.Core.Moderation;

/// <summary>Everything the bot can be asked to do. Who may is <see cref="Rights"/>.</summary>
public enum Capability
{
    SeeHelp,
    Ping,
    ReadLearnings,
    ShareLearning,
    EditLearning,
    DeleteLearning,
    MarkHelpful,
    SaveLearning,
    DiscussLearning,
    ReportLearning,
    DecideReports,
    ReviewLearning,
    ProposeSolution,
    AcceptSolution,
    AnswerSavingRequest,
    SetReminder,
    ReadOwnReminder,
    ChangeOwnReminder,
    SetOwnZone,
    SeeProfile,
    EditOwnProfile,
    ReadSessions,
    ScheduleSession,
    JoinSession,
    ChangeSession,
    ChangeSettings,
    MoveHub,
}
