using System.Globalization;
using NexusBot.Core;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Sessions;

/// <summary>The custom ids of sessions: a pattern for the handler, and beside it what fills it.</summary>
internal static class SessionIds
{
    public const string SchedulePattern = "session:schedule:*";
    public const string AgainPattern = "session:again:*";
    public const string FormPattern = "session:form:*";
    public const string ZonePattern = "session:zone:*";
    public const string AnswerPattern = "session:answer:*:*";
    public const string EvenSoPattern = "session:even-so:*";
    public const string AnswerHerePattern = "session:answer-here:*:*";
    public const string EvenSoHerePattern = "session:even-so-here:*";
    public const string DeclinePattern = "session:decline:*";
    public const string TakeOverPattern = "session:take-over:*";
    public const string LeadPattern = "session:lead:*";
    public const string MorePattern = "session:more:*";
    public const string CalendarPattern = "session:calendar:*";
    public const string RemindersPattern = "session:reminders:*";
    public const string RemindersFormPattern = "session:reminders-form:*";
    public const string NotesPattern = "session:notes:*";
    public const string AskPattern = "session:ask:*:*";
    public const string EditPattern = "session:edit:*:*";
    public const string EditFormPattern = "session:edit-form:*:*:*";
    public const string EditAgainPattern = "session:edit-again:*";
    public const string AddressPattern = "session:address:*:*";
    public const string AddressFormPattern = "session:address-form:*:*:*";
    public const string AddressAgainPattern = "session:address-again:*";
    public const string MovePattern = "session:move:*:*";
    public const string MoveFormPattern = "session:move-form:*:*:*";
    public const string MoveAgainPattern = "session:move-again:*";
    public const string MoveItPattern = "session:move-it:*";
    public const string CancelItPattern = "session:cancel-it:*:*";
    public const string DatesPattern = "session:dates:*";
    public const string LeaveOutPattern = "session:leave-out:*";
    public const string PagePattern = "session:page:*:*:*";
    public const string Open = "session:open";

    private const string NoTag = "-";

    public static string Schedule(string draft) => CustomId.Fill(SchedulePattern, draft);

    public static string Again(string draft) => CustomId.Fill(AgainPattern, draft);

    public static string Form(string draft) => CustomId.Fill(FormPattern, draft);

    public static string Zone(string draft) => CustomId.Fill(ZonePattern, draft);

    public static string Answer(SessionId session, RsvpAnswer answer) => CustomId.Fill(AnswerPattern, session.ToString(), answer.ToString());

    public static string EvenSo(SessionId session) => CustomId.Fill(EvenSoPattern, session.ToString());

    /// <summary>The same on a card that only one member sees, and that is to show it.</summary>
    public static string AnswerHere(SessionId session, RsvpAnswer answer) => CustomId.Fill(AnswerHerePattern, session.ToString(), answer.ToString());

    public static string EvenSoHere(SessionId session) => CustomId.Fill(EvenSoHerePattern, session.ToString());

    public static string Decline(SessionId session) => CustomId.Fill(DeclinePattern, session.ToString());

    public static string TakeOver(SessionId session) => CustomId.Fill(TakeOverPattern, session.ToString());

    /// <summary>The same where there is no guild.</summary>
    public static string Lead(SessionId session) => CustomId.Fill(LeadPattern, session.ToString());

    public static string More(SessionId session) => CustomId.Fill(MorePattern, session.ToString());

    public static string Calendar(SessionId session) => CustomId.Fill(CalendarPattern, session.ToString());

    public static string Reminders(SessionId session) => CustomId.Fill(RemindersPattern, session.ToString());

    public static string RemindersForm(SessionId session) => CustomId.Fill(RemindersFormPattern, session.ToString());

    public static string Notes(SessionId session) => CustomId.Fill(NotesPattern, session.ToString());

    public static string Ask(SessionVerb verb, SessionId session) => CustomId.Fill(AskPattern, verb.ToString(), session.ToString());

    public static string Edit(SessionId session, SessionScope scope) => CustomId.Fill(EditPattern, session.ToString(), scope.ToString());

    /// <summary>The form carries the version that was seen: what somebody else changed meanwhile is not overwritten.</summary>
    public static string EditForm(SessionId session, int version, SessionScope scope) =>
        CustomId.Fill(EditFormPattern, session.ToString(), Number(version), scope.ToString());

    public static string EditAgain(string draft) => CustomId.Fill(EditAgainPattern, draft);

    public static string Address(SessionId session, SessionScope scope) => CustomId.Fill(AddressPattern, session.ToString(), scope.ToString());

    /// <inheritdoc cref="EditForm"/>
    public static string AddressForm(SessionId session, int version, SessionScope scope) =>
        CustomId.Fill(AddressFormPattern, session.ToString(), Number(version), scope.ToString());

    public static string AddressAgain(string draft) => CustomId.Fill(AddressAgainPattern, draft);

    public static string Move(SessionId session, SessionScope scope) => CustomId.Fill(MovePattern, session.ToString(), scope.ToString());

    /// <inheritdoc cref="EditForm"/>
    public static string MoveForm(SessionId session, int version, SessionScope scope) =>
        CustomId.Fill(MoveFormPattern, session.ToString(), Number(version), scope.ToString());

    public static string MoveAgain(string draft) => CustomId.Fill(MoveAgainPattern, draft);

    public static string MoveIt(string draft) => CustomId.Fill(MoveItPattern, draft);

    public static string CancelIt(SessionId session, SessionScope scope) => CustomId.Fill(CancelItPattern, session.ToString(), scope.ToString());

    public static string Dates(SessionId session) => CustomId.Fill(DatesPattern, session.ToString());

    public static string LeaveOut(SessionId session) => CustomId.Fill(LeaveOutPattern, session.ToString());

    public static string Page(int page, SessionListing which, string? tag) =>
        CustomId.Fill(PagePattern, Number(page), which.ToString(), tag ?? NoTag);

    public static string? TagIn(string tag) => tag == NoTag ? null : tag;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
