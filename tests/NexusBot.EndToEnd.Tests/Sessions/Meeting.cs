using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core;
using NexusBot.Core.Sessions;
using NexusBot.EndToEnd.Tests.Wire;
using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.World;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.EndToEnd.Tests.Sessions;

/// <summary>Plans sessions as members do, and reads what came of them.</summary>
internal static class Meeting
{
    public const string Channel = "general";
    public const string Title = "Mob programming";

    /// <summary>A hub with a channel for sessions, in which everybody is in Nairobi.</summary>
    public static async Task<TestHub> StartAsync(
        Action<Sandbox.SandboxOptions>? configure = null, Action<Microsoft.Extensions.Hosting.HostApplicationBuilder>? configureBot = null)
    {
        var hub = await TestHub.StartAsync(configure, configureBot);
        await hub.Grace.RunsAsync("/hub channel", ("purpose", "Sessions"), ("channel", Channel));
        return hub;
    }

    /// <summary>Plans it and presses Schedule it.</summary>
    public static async Task<Answer> SchedulesAsync(this Person host, string title, string when, params (string, object)[] others)
    {
        var preview = await host.RunsAsync("/session schedule", [("title", title), ("when", when), ("zone", "Africa/Nairobi"), .. others]);
        return await preview.ClicksAsync("Schedule it");
    }

    /// <summary>The same for what repeats from a Tuesday on, whose reminders all lie ahead.</summary>
    public static Task<Answer> SchedulesWeeklyAsync(this TestHub hub, string repeat = "every week")
    {
        var tuesday = hub.Now().InZone(DateTimeZoneProviders.Tzdb["Africa/Nairobi"]).Date.PlusDays(2).With(DateAdjusters.Next(IsoDayOfWeek.Tuesday));
        return hub.Amina.SchedulesAsync(Title, string.Create(CultureInfo.InvariantCulture, $"{tuesday:yyyy-MM-dd} 17:00"), ("repeat", repeat));
    }

    public static Task<SeenMessage> SeesSessionAsync(this Person member, string text) => member.SeesEventuallyAsync(Channel, text);

    public static Task<SeenMessage> SeesSessionAsync(this Person member, Func<SeenMessage, bool> expected) => member.SeesEventuallyAsync(Channel, expected);

    public static async Task<Answer> AnswersAsync(this Person member, string answer, string title = Title) =>
        await (await member.SeesSessionAsync(title)).ClicksAsync(answer);

    /// <summary>Opens More on the card and presses a button there.</summary>
    public static async Task<Answer> ChoosesMoreAsync(this Person member, string button, string title = Title) =>
        await (await member.AnswersAsync("More", title)).ClicksAsync(button);

    /// <summary>The next one, once it is planned.</summary>
    public static async Task<Session> SessionAsync(this TestHub hub, string title = Title, SessionId after = default)
    {
        var store = hub.Bot.Services.GetRequiredService<ISessionStore>();
        Session? next = null;
        await Eventually.IsTrueAsync(async () =>
        {
            var ahead = await store.ListAheadAsync(new GuildId(hub.Guild.Id), hub.Now(), TestContext.Current.CancellationToken);
            next = ahead.FirstOrDefault(session => session.Content.Title == title && session.Id != after);
            return next is not null;
        });
        return next!;
    }

    /// <summary>The poll that the member asked.</summary>
    public static async Task<SessionPoll> PollAsync(this TestHub hub, Person asker) => Assert.Single(await hub.Bot.Services
        .GetRequiredService<ISessionPollStore>().ListOfAsync(new GuildId(hub.Guild.Id), new MemberId(asker.Id), TestContext.Current.CancellationToken));

    /// <summary>A moment as it is typed in Nairobi.</summary>
    public static string Typed(Instant moment) =>
        moment.InZone(DateTimeZoneProviders.Tzdb["Africa/Nairobi"]).LocalDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static Instant Now(this TestHub hub) => hub.Server.Clock.GetCurrentInstant();

    public static Task GoToAsync(this TestHub hub, Instant moment) => hub.Discord.AdvanceAsync((moment - hub.Now()).ToTimeSpan());

    public static IReadOnlyList<ScheduledEvent> Events(this TestHub hub) => hub.Server.World.ScheduledEvents.List(hub.Guild.Id);

    public static Channel? ThreadAt(this TestHub hub, SeenMessage card) => hub.Server.World.Channels.Find(card.Id);

    /// <summary>What the member was told, once so much of it has come.</summary>
    public static async Task<IReadOnlyList<SeenMessage>> ToldAsync(this Person member, string text, int times)
    {
        await Eventually.IsTrueAsync(async () => (await member.DirectMessagesAsync()).Count(message => message.Shows(text)) >= times);
        return [.. (await member.DirectMessagesAsync()).Where(message => message.Shows(text))];
    }
}
