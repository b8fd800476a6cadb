using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.EndToEnd.Tests.Members;
using NexusBot.EndToEnd.Tests.Wire;
using NexusBot.Sandbox.Driver;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.EndToEnd.Tests.Pairing;

/// <summary>What members and moderators do around pairs, and how time passes for them.</summary>
internal static class PairingHub
{
    public const string Beside = "general";

    // When people are awake in UTC and in Nairobi.
    private const int FirstHour = 7;
    private const int LastHour = 18;

    /// <summary>Rounds are made on Mondays at 9, by the hub's clock.</summary>
    private static readonly LocalTime s_time = new(9, 0);

    /// <summary>A hub in which rounds are made every Monday, with further members besides the four.</summary>
    public static async Task<TestHub> StartAsync(params string[] more)
    {
        var hub = await TestHub.StartAsync(options => options.Seed += world =>
        {
            foreach (var name in more)
                world.Members.Join(world.Guilds.List()[0].Id, world.Users.Add(name.ToLowerInvariant(), name).Id);
        });
        await hub.Grace.RunsAsync("/hub channel", ("purpose", "Pairs"), ("channel", Beside));
        await hub.Grace.RunsAsync("/hub pairing", ("what", "Schedule"), ("day", "Monday"), ("time", "09:00"), ("zone", "Etc/UTC"));
        return hub;
    }

    /// <summary>Tells who they are, and joins.</summary>
    public static async Task JoinsAsync(
        this Person member, string track = "Backend", string knows = "Django", string wants = "React", params (string, object)[] options)
    {
        var step = await member.RunsAsync("/start");
        foreach (var answer in (string[])[track, "Find a first job", "Africa/Nairobi", "weekday evenings"])
            step = await step.ChoosesAsync(answer);
        await (await step.ClicksAsync("Write")).SubmitsAsync((Introducing.Cohort, ""), (Introducing.Knows, knows), (Introducing.Wants, wants));
        await member.RunsAsync("/pair join", options);
    }

    public static Instant NextRound(this TestHub hub)
    {
        var now = hub.Server.Clock.GetCurrentInstant();
        var date = now.InUtc().Date;
        while (date.DayOfWeek != IsoDayOfWeek.Monday || (date + s_time).InUtc().ToInstant() <= now)
            date = date.PlusDays(1);
        return (date + s_time).InUtc().ToInstant();
    }

    public static Task AdvanceToAsync(this TestHub hub, Instant moment) =>
        hub.Discord.AdvanceAsync((moment - hub.Server.Clock.GetCurrentInstant()).ToTimeSpan());

    /// <summary>The first moment at which everybody is awake, once partners are to be asked whether they met.</summary>
    public static async Task AdvanceToCheckInAsync(this TestHub hub, int round)
    {
        await hub.AdvanceToAsync((await hub.PartnershipsAsync(round))[0].AskAt);
        if (hub.Server.Clock.GetCurrentInstant().InUtc().Hour is < FirstHour or >= LastHour)
            await hub.AwaitMorningAsync();
    }

    /// <summary>Lets the next round be made, and every pair of it be brought together.</summary>
    public static async Task<Round> AwaitRoundAsync(this TestHub hub)
    {
        var number = (await hub.RoundsAsync()).Select(round => round.Number).FirstOrDefault() + 1;
        await hub.AwaitEveAsync(number - 1);
        await hub.AdvanceToAsync(hub.NextRound());
        await Eventually.IsTrueAsync(async () => (await hub.RoundsAsync()).Any(round => round.Number == number));
        await hub.AwaitOpeningAsync(number);
        return (await hub.RoundsAsync())[0];
    }

    /// <summary>The day before a round: everyone in knows of it, and who are partners until then are asked whether they met.</summary>
    public static async Task AwaitEveAsync(this TestHub hub, int last)
    {
        var next = hub.NextRound();
        var eve = next - Duration.FromDays(1);
        if (hub.Server.Clock.GetCurrentInstant() >= eve)
            return;

        await hub.AdvanceToAsync(eve + Duration.FromMinutes(1));
        await Eventually.IsTrueAsync(async () =>
            (await hub.EnrolmentsAsync()).All(enrolment => enrolment.KnowsOf == next || !enrolment.IsInAt(next))
            && (await hub.PartnershipsAsync(last)).All(pair => pair.AskedAt is not null || pair.ClosedAt is not null || pair.AskAt > eve));
        // Nothing is asked about what is over, so the questions are to arrive before the clock is moved again.
        var outbox = hub.Bot.Services.GetRequiredService<IOutboxStore>();
        foreach (var pair in await hub.PartnershipsAsync(last))
        {
            await Eventually.IsTrueAsync(async () =>
                (await outbox.FindAsync(Partnership.CheckInKind, pair.Id.Value, TestContext.Current.CancellationToken))?.Due is null);
        }
    }

    /// <summary>Until it is known of every pair of a round where it was brought together.</summary>
    public static async Task AwaitOpeningAsync(this TestHub hub, int number)
    {
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(6));
        await Eventually.IsTrueAsync(async () =>
        {
            var pairs = await hub.PartnershipsAsync(number);
            if (pairs.All(pair => pair.OpenedAt is not null || pair.ClosedAt is not null))
                return true;

            // The bot looks every few minutes, and Discord may have taken longer.
            await hub.Discord.AdvanceAsync(TimeSpan.FromSeconds(30));
            return false;
        });
    }

    public static Task<IReadOnlyList<Round>> RoundsAsync(this TestHub hub) => hub.Bot.Services.GetRequiredService<IRoundStore>()
        .ListAsync(new GuildId(hub.Guild.Id), 100, TestContext.Current.CancellationToken);

    public static Task<IReadOnlyList<Enrolment>> EnrolmentsAsync(this TestHub hub) => hub.Bot.Services.GetRequiredService<IEnrolmentStore>()
        .ListAsync(new GuildId(hub.Guild.Id), TestContext.Current.CancellationToken);

    public static Task<IReadOnlyList<Partnership>> PartnershipsAsync(this TestHub hub, int round) =>
        hub.Bot.Services.GetRequiredService<IPartnershipStore>().ListOfRoundAsync(new GuildId(hub.Guild.Id), round, TestContext.Current.CancellationToken);

    /// <summary>The thread that this member has now with others.</summary>
    public static Task<SeenThread> SeesOpenThreadAsync(this Person member) =>
        member.SeesThreadEventuallyAsync(thread => !thread.IsArchived && thread.Find("partners") is not null);

    /// <summary>What of the message that brought the first pair of a round together is still to be sent.</summary>
    public static async Task<OutboxEntry?> OpeningAsync(this TestHub hub, int round) => await hub.Bot.Services.GetRequiredService<IOutboxStore>()
        .FindAsync(Partnership.OpeningKind, (await hub.PartnershipsAsync(round))[0].Id.Value, TestContext.Current.CancellationToken);

    /// <summary>The member is told several things of their first partnership at once.</summary>
    public static async Task TellAsync(this TestHub hub, Person member, params NoticeKind[] kinds)
    {
        var token = TestContext.Current.CancellationToken;
        var partnership = (await hub.PartnershipsAsync(1)).First(each => each.Has(member));
        var told = new List<DueNotice>();
        foreach (var kind in kinds)
        {
            told.Add(await hub.Bot.Services.GetRequiredService<NoticeService>().AboutSelfAsync(
                partnership.Guild, new MemberId(member.Id), kind, partnership.Id.ToString(), token));
        }

        var next = partnership with { Version = partnership.Version + 1 };
        Assert.True(await hub.Bot.Services.GetRequiredService<IPartnershipStore>().SaveAsync(next, [], told, mark: null, token));
    }

    public static bool Has(this Partnership partnership, Person member) => partnership.SeatOf(new MemberId(member.Id)) is not null;
}
