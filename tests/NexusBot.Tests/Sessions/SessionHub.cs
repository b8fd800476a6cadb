using NexusBot.Core;
using NexusBot.Core.Sessions;

namespace NexusBot.Tests.Sessions;

/// <summary>Plans sessions over the real services. It is Monday 23 November 2026, 14:00 UTC.</summary>
internal static class SessionHub
{
    public static ScheduleSession Request(string when = "tomorrow 18:00", SessionForm? form = null) =>
        new(form ?? new SessionForm("Mob programming"), when) { Zone = "Africa/Nairobi" };

    public static async Task<Session> ScheduleAsync(this Hub hub, Caller host, ScheduleSession? request = null)
    {
        var planned = await hub.Scheduling.PlanAsync(host, request ?? Request(), TestContext.Current.CancellationToken);
        Assert.Null(planned.Refusal);
        var scheduled = await hub.Scheduling.ScheduleAsync(host, planned.Value!, TestContext.Current.CancellationToken);
        Assert.Null(scheduled.Refusal);
        return scheduled.Value!.Session;
    }

    public static Task<Outcome<Session>> AnswerAsync(this Hub hub, Caller caller, Session session, RsvpAnswer answer, bool evenSo = false) =>
        hub.Attendance.AnswerAsync(caller, session.Id, answer, evenSo, TestContext.Current.CancellationToken);

    public static async Task<Outcome<Session>> MoveAsync(
        this Hub hub, Caller caller, Session session, string when, SessionScope scope = SessionScope.ThisOne, string? length = null)
    {
        var planned = await hub.SessionMoves.PlanAsync(caller, session.Id, session.Version, scope, when, length, TestContext.Current.CancellationToken);
        return planned.Value is { } move ? await hub.SessionMoves.MoveAsync(caller, move, TestContext.Current.CancellationToken) : planned.Refusal!;
    }
}
