using NexusBot.Core;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;
using NodaTime;

namespace NexusBot.Tests.Sessions;

public sealed class AttendingASessionTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task The_same_answer_again_keeps_its_place_and_whoever_comes_back_stands_at_the_end()
    {
        var session = await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request(form: new SessionForm("Mob programming") { Seats = "2" }));
        await _hub.AnswerAsync(_hub.Brian, session, RsvpAnswer.Going);
        await _hub.AnswerAsync(_hub.Grace, session, RsvpAnswer.Going);

        var again = (await _hub.AnswerAsync(_hub.Brian, session, RsvpAnswer.Going)).Value!;
        await _hub.AnswerAsync(_hub.Brian, session, RsvpAnswer.Cannot);
        var back = (await _hub.AnswerAsync(_hub.Brian, session, RsvpAnswer.Going)).Value!;

        Assert.True(again.HasSeat(_hub.Brian.Member) && again.IsWaiting(_hub.Grace.Member));
        Assert.True(back.HasSeat(_hub.Grace.Member) && back.IsWaiting(_hub.Brian.Member));
    }

    [Fact]
    public async Task Own_reminders_outlive_a_change_of_mind()
    {
        var session = await _hub.ScheduleAsync(_hub.Amina);
        await _hub.AnswerAsync(_hub.Brian, session, RsvpAnswer.Maybe);
        await _hub.Attendance.ChooseRemindersAsync(_hub.Brian, session.Id, "2 hours", TestToken);

        var going = (await _hub.AnswerAsync(_hub.Brian, session, RsvpAnswer.Going)).Value!;
        var usual = (await _hub.Attendance.ChooseRemindersAsync(_hub.Brian, session.Id, "", TestToken)).Value!;

        Assert.Equal(new ReminderOffsets([Duration.FromHours(2)]), going.AnswerOf(_hub.Brian.Member)!.Reminders);
        Assert.Null(usual.AnswerOf(_hub.Brian.Member)!.Reminders);
    }

    [Fact]
    public async Task Who_does_not_come_has_no_reminders_to_choose_and_no_seat_to_give_back()
    {
        var session = await _hub.ScheduleAsync(_hub.Amina);
        await _hub.AnswerAsync(_hub.Grace, session, RsvpAnswer.Cannot);

        Assert.Equal(SessionRefusals.NotInIt, (await _hub.Attendance.ChooseRemindersAsync(_hub.Brian, session.Id, "1 hour", TestToken)).Refusal);
        Assert.Equal(SessionRefusals.NotInIt, (await _hub.Attendance.ChooseRemindersAsync(_hub.Grace, session.Id, "1 hour", TestToken)).Refusal);
        Assert.Equal(SessionRefusals.NotInIt, (await _hub.Attendance.DeclineAsync(Answerer(_hub.Brian), session.Id, TestToken)).Refusal);
        Assert.Equal(SessionRefusals.NotFound, (await _hub.Attendance.DeclineAsync(Answerer(_hub.Brian), SessionId.New(_hub.Now), TestToken)).Refusal);
        Assert.Equal(SessionRefusals.NotFound, (await _hub.AnswerAsync(_hub.Elsewhere, session, RsvpAnswer.Going)).Refusal);
        Assert.Equal(ReminderRefusals.OffsetsNotUnderstood("soon"), (await _hub.Attendance.ChooseRemindersAsync(_hub.Amina, session.Id, "soon", TestToken)).Refusal);
    }

    [Fact]
    public async Task Nothing_is_answered_to_what_is_over_or_cancelled()
    {
        var (cancelled, over) = (await _hub.ScheduleAsync(_hub.Amina), await _hub.ScheduleAsync(_hub.Amina));
        await _hub.SessionEditing.CancelAsync(_hub.Amina, cancelled.Id, SessionScope.AllThatFollow, TestToken);
        _hub.Time.Advance((over.End - _hub.Now).ToTimeSpan());

        Assert.Equal(SessionRefusals.Cancelled, (await _hub.AnswerAsync(_hub.Brian, cancelled, RsvpAnswer.Going)).Refusal);
        Assert.Equal(SessionRefusals.Over, (await _hub.AnswerAsync(_hub.Brian, over, RsvpAnswer.Going)).Refusal);
        Assert.Equal(SessionRefusals.Over, (await _hub.Attendance.DeclineAsync(Answerer(_hub.Amina), over.Id, TestToken)).Refusal);
    }

    [Fact]
    public async Task Something_else_at_the_same_time_is_said_and_does_not_hinder()
    {
        var (session, other) = (await _hub.ScheduleAsync(_hub.Amina), await _hub.ScheduleAsync(_hub.Grace, SessionHub.Request("tomorrow 18:30")));
        await _hub.AnswerAsync(_hub.Brian, session, RsvpAnswer.Maybe);

        var asked = await _hub.AnswerAsync(_hub.Brian, other, RsvpAnswer.Going);
        var perhaps = await _hub.AnswerAsync(_hub.Brian, other, RsvpAnswer.Maybe);
        var evenSo = await _hub.AnswerAsync(_hub.Brian, other, RsvpAnswer.Going, evenSo: true);

        Assert.Equal(SessionRefusals.Overlaps("Mob programming", session.Start), asked.Refusal);
        Assert.Null(perhaps.Refusal);
        Assert.True(evenSo.Value!.HasSeat(_hub.Brian.Member));
    }

    [Fact]
    public async Task More_than_a_thousand_answers_are_not_kept()
    {
        var session = await _hub.ScheduleAsync(_hub.Amina);
        await _hub.SessionStore.ChangeAsync(
            session.Guild,
            session.Id,
            new SessionChange("fill", stored => new SessionStep(stored with
            {
                Answers =
                [
                    .. stored.Answers,
                    .. Enumerable.Range(2000, Session.MaxAnswers - 1).Select(id => new Rsvp(new MemberId((ulong)id), RsvpAnswer.Cannot, _hub.Now)),
                ],
            })),
            _hub.Amina.Mark(_hub.Now),
            TestToken);

        Assert.Equal(SessionRefusals.TooManyAnswers, (await _hub.AnswerAsync(_hub.Brian, session, RsvpAnswer.Going)).Refusal);
        Assert.Null((await _hub.AnswerAsync(_hub.Member(2000), session, RsvpAnswer.Going)).Refusal);
    }

    private static Answerer Answerer(Caller caller) => new(caller.Member, caller.Interaction);
}
