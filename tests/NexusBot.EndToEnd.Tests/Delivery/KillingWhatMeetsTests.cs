using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Sessions;
using NexusBot.EndToEnd.Tests.Reminders;
using NexusBot.EndToEnd.Tests.Sessions;
using NexusBot.EndToEnd.Tests.Wire;
using NexusBot.Sandbox;
using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.World;
using NodaTime;

namespace NexusBot.EndToEnd.Tests.Delivery;

/// <summary>
/// Each day a session that repeats, and twice a day the bot dies: amidst its reminders, answers and moves, and when it ends and the next one
/// is planned. Everybody who comes is reminded once, and there is one card and one event for each, in step with its session.
/// <c>OUTBOX_KILLS=200</c> kills it so often.
/// </summary>
public sealed class KillingWhatMeetsTests
{
    private const int KillsInEveryBuild = 12;
    private const int MostSteps = 40;
    private const string Begins = "It begins";

    private static readonly TimeSpan s_longerThanALease = TimeSpan.FromMinutes(3);
    private static readonly Duration s_reminded = Duration.FromMinutes(20);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task At_every_step_nobody_is_forgotten_or_told_twice_and_each_card_is_in_step()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("OUTBOX_KILLS") ?? $"{KillsInEveryBuild}", CultureInfo.InvariantCulture);
        var host = new MortalHost();
        await using var hub = await Meeting.StartAsync(PassMonthsInMinutes, host.Over);
        await hub.Kwame.ClosesDirectMessagesAsync();
        await hub.Grace.RunsAsync("/hub settings", ("session-reminders", "20 min"));
        await hub.Amina.SchedulesAsync(Meeting.Title, "tomorrow 17:00", ("repeat", "every day"));
        foreach (var member in new[] { hub.Kwame, hub.Tendai })
            await AnswerAsync(hub, member, RsvpAnswer.Going);
        await SettleAsync(hub);

        var (deaths, polls, met) = (0, new List<SessionPollId>(), new List<(Session Session, ulong Card)>());
        for (var round = 0; round < kills; round += 2)
        {
            // Nine and forty-one have no factor in common, so in turn it dies after each number of steps.
            var asked = round % 6 == 2;
            deaths += await RemindAndDieAsync(hub, host, round, steps: round * 9 % (MostSteps + 1)) ? 1 : 0;
            if (asked)
                polls.Add(await AskAsync(hub, await hub.SessionAsync()));
            var session = await hub.SessionAsync();
            deaths += await EndAndDieAsync(hub, host, session, asked ? polls[^1] : null, steps: (round + 1) * 9 % (MostSteps + 1)) ? 1 : 0;
            met.Add((session, await CardOfAsync(hub, session)));
            if (asked)
                met.Add(await MeetAsync(hub, polls[^1]));
        }

        TestContext.Current.SendDiagnosticMessage("{0} of {1} rounds ended in the midst of a delivery", deaths, kills);
        Assert.True(deaths > kills / 2, "Most rounds ended before the bot died.");
        await AssertEachOnceAsync(hub, met, polls);
        Assert.Equal(0, await Outbox(hub).CountParkedAsync(TestToken));
    }

    // Discord lets a bot edit few old messages an hour, and here each hour has its card.
    private static void PassMonthsInMinutes(SandboxOptions options)
    {
        options.RateLimits.ByRoute.Clear();
        options.RateLimits.OldEdits = options.RateLimits.Default;
    }

    private static async Task<bool> RemindAndDieAsync(TestHub hub, MortalHost host, int round, int steps)
    {
        var session = await hub.SessionAsync();
        host.Bot.LivesFor(steps);
        await AnswerAsync(hub, hub.Grace, round % 4 == 0 ? RsvpAnswer.Maybe : RsvpAnswer.Cannot);
        if (round % 10 == 4)
            await MoveAsync(hub, session);

        await hub.GoToAsync((await hub.SessionAsync()).Start - s_reminded);
        return await DieAsync(hub, host);
    }

    private static async Task<bool> EndAndDieAsync(TestHub hub, MortalHost host, Session session, SessionPollId? poll, int steps)
    {
        host.Bot.LivesFor(steps);
        if (poll is { } open)
            await ChooseAsync(hub, open);
        await hub.GoToAsync(session.End);
        return await DieAsync(hub, host);
    }

    private static async Task<bool> DieAsync(TestHub hub, MortalHost host)
    {
        await Eventually.IsTrueAsync(async () => host.Bot.Death.IsCompleted || await IsSettledAsync(hub));
        var died = host.Bot.Death.IsCompleted;
        host.Bot.Kill();
        await hub.RestartBotAsync();
        await hub.Discord.AdvanceAsync(s_longerThanALease);
        await SettleAsync(hub);
        return died;
    }

    // What the bot could not send before Discord had shown it the guild, it tries again in some seconds of its clock.
    private static async Task SettleAsync(TestHub hub)
    {
        while (!await IsSettledAsync(hub))
        {
            await hub.Discord.AdvanceAsync(TimeSpan.FromSeconds(5));
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestToken);
        }
    }

    // What is claimed, and what failed and waits, lies minutes ahead; the end and the next reminders lie further.
    private static async Task<bool> IsSettledAsync(TestHub hub) =>
        await Outbox(hub).NextDueAsync(TestToken) is not { } next || next > hub.Now() + Duration.FromMinutes(10);

    // Asked of the services, and not by commands: of these a busy machine may answer one of a thousand too late.
    private static async Task AnswerAsync(TestHub hub, Person member, RsvpAnswer answer)
    {
        var session = await hub.SessionAsync();
        Assert.Null((await Service<SessionAttendance>(hub).AnswerAsync(CallerOf(hub, member), session.Id, answer, evenSo: true, TestToken)).Refusal);
    }

    private static async Task<SessionPollId> AskAsync(TestHub hub, Session session)
    {
        (Instant, int)[] times = [(session.End + Duration.FromHours(2), 1), (session.End + Duration.FromHours(4), 1)];
        var planned = new PlannedPoll(
            SessionPollId.New(hub.Now()), new SessionContent("Reading group", Text: null, Duration.FromHours(1)), session.Zone, times, [], [], []);
        Assert.Null((await Service<SessionPolls>(hub).AskAsync(CallerOf(hub, hub.Amina), planned, TestToken)).Refusal);
        return planned.Id;
    }

    private static async Task ChooseAsync(TestHub hub, SessionPollId poll)
    {
        var polls = Service<SessionPolls>(hub);
        foreach (var member in new[] { hub.Kwame, hub.Tendai })
            Assert.Null((await polls.VoteAsync(CallerOf(hub, member), poll, 0, TestToken)).Refusal);
        Assert.Null((await polls.SettleAsync(CallerOf(hub, hub.Amina), poll, 0, evenSo: true, TestToken)).Refusal);
    }

    private static async Task<(Session Session, ulong Card)> MeetAsync(TestHub hub, SessionPollId id)
    {
        var guild = new GuildId(hub.Guild.Id);
        var poll = (await Service<ISessionPollStore>(hub).FindAsync(guild, id, TestToken))!;
        await hub.GoToAsync(poll.Chosen!.Value - s_reminded);
        await SettleAsync(hub);
        await hub.GoToAsync(poll.LastEnd);
        await SettleAsync(hub);
        var session = (await Service<ISessionStore>(hub).FindAsync(guild, poll.Session!.Value, TestToken))!;
        return (session, await CardOfAsync(hub, session));
    }

    private static async Task<ulong> CardOfAsync(TestHub hub, Session session) =>
        (await Outbox(hub).FindAsync(Session.CardKind, session.Id.Value, TestToken))!.Sent!.Value.Message.Value;

    private static async Task MoveAsync(TestHub hub, Session session)
    {
        var moves = Service<SessionMoves>(hub);
        var local = (session.Start + Duration.FromMinutes(30)).InZone(DateTimeZoneProviders.Tzdb[session.Zone]).LocalDateTime;
        var typed = local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var plan = await moves.PlanAsync(CallerOf(hub, hub.Amina), session.Id, session.Version, SessionScope.ThisOne, typed, length: null, TestToken);
        Assert.Null(plan.Refusal);
        Assert.Null((await moves.MoveAsync(CallerOf(hub, hub.Amina), plan.Value!, TestToken)).Refusal);
    }

    private static Caller CallerOf(TestHub hub, Person member) => new(
        new GuildId(hub.Guild.Id), new MemberId(member.Id), new HashSet<RoleId>(), ManagesGuild: false,
        new InteractionId(hub.Server.World.Ids.Next()), new ChannelId(1));

    private static async Task AssertEachOnceAsync(TestHub hub, List<(Session Session, ulong Card)> met, List<SessionPollId> polls)
    {
        var channel = Posted(hub, hub.Server.World.Channels.List(hub.Guild.Id).Single(each => each.Name == Meeting.Channel).Id);
        Assert.Equal(met.Count + polls.Count + 1, channel.Count);
        Assert.Equal(polls.Count, channel.Count(message => Shows(message, "It is scheduled for")));
        Assert.All(met, each => AssertInStep(channel.Single(message => message.Id == each.Card), each.Session));

        var amina = Posted(hub, (await hub.Amina.DirectMessagesAsync())[0].ChannelId);
        var tendai = Posted(hub, (await hub.Tendai.DirectMessagesAsync())[0].ChannelId);
        foreach (var (session, card) in met)
        {
            var called = Posted(hub, card).FindAll(message => message.Content.Contains($"<@{hub.Kwame.Id}>", StringComparison.Ordinal));
            Assert.Equal((1, 1, 1), (CountReminders(amina, session), CountReminders(tendai, session), CountReminders(called, session)));
        }

        // The next one's, which nobody has called off.
        Assert.Single(hub.Events());
        Assert.DoesNotContain(amina.Concat(tendai).Concat(channel), message => Shows(message, "perhaps repeated"));
    }

    private static void AssertInStep(Message card, Session session)
    {
        Assert.True(Shows(card, Reminding.Tag(session.Start)), "The card shows another time.");
        Assert.True(Shows(card, $"Going ({session.Seated.Count()})") && Shows(card, "Over. Thank you"), "The card shows other answers.");
    }

    private static int CountReminders(List<Message> messages, Session session) =>
        messages.Count(message => Shows(message, Begins) && Shows(message, Reminding.Tag(session.Start)));

    private static List<Message> Posted(TestHub hub, ulong channelId) =>
        [.. hub.Server.World.Messages.List(channelId).Where(message => !message.IsEphemeral && message.Embeds.GetArrayLength() > 0)];

    private static bool Shows(Message message, string text) => message.Embeds.GetRawText()
        .Replace("\\u003C", "<", StringComparison.OrdinalIgnoreCase).Replace("\\u003E", ">", StringComparison.OrdinalIgnoreCase)
        .Contains(text, StringComparison.OrdinalIgnoreCase);

    private static T Service<T>(TestHub hub)
        where T : notnull => hub.Bot.Services.GetRequiredService<T>();

    private static IOutboxStore Outbox(TestHub hub) => Service<IOutboxStore>(hub);
}
