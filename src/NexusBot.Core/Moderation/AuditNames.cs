using System.Collections.Frozen;

namespace NexusBot.Core.Moderation;

/// <summary>By which names changes are on record. Stores and members' files hold them, so a name stays what it is.</summary>
public static class AuditNames
{
    private static readonly FrozenDictionary<AuditKind, string> s_names = new Dictionary<AuditKind, string>
    {
        [AuditKind.LearningsChannel] = "channel.Learnings",
        [AuditKind.ChallengesChannel] = "channel.Challenges",
        [AuditKind.SessionsChannel] = "channel.Sessions",
        [AuditKind.PairsChannel] = "channel.Pairs",
        [AuditKind.MentorRole] = "role.Mentor",
        [AuditKind.Pairing] = "pairing",
        [AuditKind.SessionReminders] = "session-reminders",
        [AuditKind.EditLearning] = "learning.edit",
        [AuditKind.RestoreLearning] = "learning.restore",
        [AuditKind.AddPicture] = "learning.add-picture",
        [AuditKind.RemovePicture] = "learning.remove-picture",
        [AuditKind.DeleteLearning] = "learning.delete",
        [AuditKind.UndeleteLearning] = "learning.undelete",
        [AuditKind.VerifyLearning] = "learning.review.Verified",
        [AuditKind.OutdateLearning] = "learning.review.Outdated",
        [AuditKind.TakeBackVerdict] = "learning.review.None",
        [AuditKind.HideLearning] = "learning.hide",
        [AuditKind.UnhideLearning] = "learning.unhide",
        [AuditKind.DismissReports] = "learning.dismiss-reports",
        [AuditKind.ImportLearnings] = "learnings.import",
        [AuditKind.ExportHub] = "learnings.export",
        [AuditKind.EraseLearnings] = "learnings.erased",
        [AuditKind.EditSession] = "session.edit",
        [AuditKind.MoveSession] = "session.move",
        [AuditKind.LeaveOutTimes] = "session.leave-out",
        [AuditKind.CancelSession] = "session.cancel",
        [AuditKind.TakeSessionOver] = "session.take-over",
        [AuditKind.LoseHost] = "session.hostless",
        [AuditKind.CallSessionOff] = "session.called-off",
        [AuditKind.SettlePoll] = "poll.settle",
        [AuditKind.ClosePoll] = "poll.close",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, AuditKind> s_kinds = s_names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static string Of(AuditKind kind) => s_names[kind];

    /// <summary>Null when nothing bears that name.</summary>
    public static AuditKind? Find(string name) => s_kinds.TryGetValue(name, out var kind) ? kind : null;
}
