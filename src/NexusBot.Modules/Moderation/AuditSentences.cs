using System.Globalization;
using Discord;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Moderation;

/// <summary>What is on record, a sentence for each.</summary>
internal static class AuditSentences
{
    public static string Of(AuditEntry entry) => entry.What switch
    {
        AuditKind.EraseLearnings => entry.Before == "1" ? "1 learning was erased, as its author asked." : $"{Text(entry.Before)} learnings were erased, as their author asked.",
        AuditKind.LoseHost => "A session lost its host, who left; somebody who comes can take it over.",
        AuditKind.CallSessionOff => "A session was called off, since its host was gone and nobody else was coming.",
        _ => $"{WhoDid(entry)} {Deed(entry)}.",
    };

    private static string WhoDid(AuditEntry entry) =>
        entry.Actor is not { } actor ? "The operator" : actor.IsNobody ? "A former member" : Who.Of(actor);

    private static string Deed(AuditEntry entry) => entry.What switch
    {
        AuditKind.LearningsChannel => Channel(entry, "learnings"),
        AuditKind.ChallengesChannel => Channel(entry, "challenges"),
        AuditKind.SessionsChannel => Channel(entry, "sessions"),
        AuditKind.PairsChannel => Channel(entry, "pairs"),
        AuditKind.MentorRole => $"chose {Role(entry.After)} as the role of mentors{Before(entry, Role)}",
        AuditKind.Pairing when entry.After is null => $"paused the rounds of pairs{Before(entry, Text)}",
        AuditKind.Pairing => $"set the rounds of pairs to {Text(entry.After)}{Before(entry, Text)}",
        AuditKind.SessionReminders => $"set the reminders of sessions to {Text(entry.After)}{Before(entry, Text)}",
        AuditKind.EditLearning => "edited somebody else's learning",
        AuditKind.RestoreLearning => "put an earlier version of somebody else's learning back",
        AuditKind.AddPicture => "added a picture to somebody else's learning",
        AuditKind.RemovePicture => "took a picture out of somebody else's learning",
        AuditKind.DeleteLearning => "deleted somebody else's learning",
        AuditKind.UndeleteLearning => "brought somebody else's deleted learning back",
        AuditKind.VerifyLearning => "marked somebody else's learning as verified",
        AuditKind.OutdateLearning => "marked somebody else's learning as outdated",
        AuditKind.TakeBackVerdict => "took back a verdict on somebody else's learning",
        AuditKind.HideLearning => "hid a reported learning",
        AuditKind.UnhideLearning => "showed a hidden learning again",
        AuditKind.DismissReports => "decided reports of a learning: it stays as it is",
        AuditKind.ImportLearnings => $"imported learnings: {Text(entry.After)}",
        AuditKind.ExportHub => "exported the hub",
        AuditKind.EditSession => "edited somebody else's session",
        AuditKind.MoveSession => "moved somebody else's session",
        AuditKind.LeaveOutTimes => "left out times of somebody else's session",
        AuditKind.CancelSession => "cancelled somebody else's session",
        AuditKind.TakeSessionOver => "took over a session that had no host",
        AuditKind.SettlePoll => "scheduled a session from somebody else's poll",
        AuditKind.ClosePoll => "closed somebody else's poll",
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.What, message: null),
    };

    private static string Channel(AuditEntry entry, string purpose) =>
        $"chose {Channel(entry.After)} as the channel for {purpose}{Before(entry, Channel)}";

    private static string Before(AuditEntry entry, Func<string?, string> tell) => entry.Before is null ? "" : $" (before: {tell(entry.Before)})";

    private static string Channel(string? stored) => Mention(stored, MentionUtils.MentionChannel);

    private static string Role(string? stored) => Mention(stored, MentionUtils.MentionRole);

    private static string Mention(string? stored, Func<ulong, string> mention) =>
        ulong.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? mention(id) : Text(stored);

    private static string Text(string? stored) => stored is null ? "none" : UserText.Line(stored);
}
