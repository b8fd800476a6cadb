using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core;
using NexusBot.Core.Reminders;
using NexusBot.Sandbox;
using NexusBot.Sandbox.World;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.EndToEnd.Tests.Delivery;

/// <summary>
/// After days away. <c>OUTBOX_BACKLOG=2000</c> makes it a long backlog, asks that commands be answered within a second meanwhile,
/// and wants a machine that has nothing else to do.
/// </summary>
public sealed class DrainingTests
{
    private const int Each = 10;
    private const int BacklogInEveryBuild = 120;
    private const string LongBacklog = "OUTBOX_BACKLOG";

    private static readonly TimeSpan s_answered = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task What_fell_due_while_the_bot_was_away_comes_once_oldest_first_and_commands_are_answered_meanwhile()
    {
        var wanted = Environment.GetEnvironmentVariable(LongBacklog);
        var backlog = int.Parse(wanted ?? $"{BacklogInEveryBuild}", CultureInfo.InvariantCulture);
        await using var hub = await TestHub.StartAsync(options => Crowd(options, backlog / Each));
        var reminders = await RemindAllAsync(hub);
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        await hub.Discord.AdvanceAsync(TimeSpan.FromDays(3));
        var sent = new List<Message>();
        hub.Server.World.Changed += change => Note(change, sent);

        var start = Stopwatch.GetTimestamp();
        await hub.Bot.StartAsync(TestContext.Current.CancellationToken);
        var waits = await CommandUntilAsync(hub, () => Count(sent), backlog);

        TestContext.Current.SendDiagnosticMessage(
            "{0} sent within {1:F1} s; {2} commands meanwhile, the slowest answered after {3:F0} ms",
            backlog, Stopwatch.GetElapsedTime(start).TotalSeconds, waits.Count, waits.DefaultIfEmpty().Max().TotalMilliseconds);
        Assert.NotEmpty(waits);
        Assert.True(wanted is null || waits.Max() < s_answered, $"A command was answered after {waits.Max()}.");
        AssertOnceAndInOrder(reminders, sent);
    }

    // As many to a guild as may wait in one.
    private static void Crowd(SandboxOptions options, int members) =>
        options.Seed = world =>
        {
            SmallCommunity.Settle(world);
            var guild = world.Guilds.List()[0];
            for (var i = 0; i < members; i++)
            {
                var learner = world.Users.Add($"learner{i}", $"Learner {i}");
                if (i > 0 && i % (ReminderLimits.DefaultOfGuild / Each) == 0)
                    world.Guilds.InviteBot((guild = world.Guilds.Add($"Class {i}", learner)).Id, SmallCommunity.Bot);
                else
                    world.Members.Join(guild.Id, learner.Id);
            }
        };

    private static async Task<List<string>> RemindAllAsync(TestHub hub)
    {
        var store = hub.Bot.Services.GetRequiredService<IReminderStore>();
        var now = hub.Server.Clock.GetCurrentInstant();
        var learners = Learners(hub.Server.World);
        var texts = new List<string>();
        for (var i = 0; i < learners.Count * Each; i++)
        {
            var (guild, member) = learners[i % learners.Count];
            var text = $"Task no. {i}.";
            var reminder = new Reminder(
                ReminderId.New(now), guild, member, text, now + Duration.FromMinutes(10) + Duration.FromMilliseconds(i), default, now, Version: 1);
            var mark = new WriteMark(member, now, new InteractionId((ulong)i + 1));
            Assert.IsType<AddReminderResult.Added>(await store.TryAddAsync(
                reminder, reminder.ToMessage(now), new ReminderLimits(), mark, TestContext.Current.CancellationToken));
            texts.Add(text);
        }

        return texts;
    }

    private static List<(GuildId Guild, MemberId Member)> Learners(SandboxWorld world) =>
    [
        .. world.Guilds.List()
            .SelectMany(guild => world.Members.List(guild.Id))
            .Where(member => member.User.Username.StartsWith("learner", StringComparison.Ordinal))
            .Select(member => (new GuildId(member.GuildId), new MemberId(member.User.Id))),
    ];

    private static void Note(WorldChange change, List<Message> sent)
    {
        if (change is not MessageCreated { Message: { EphemeralFor: null } message })
            return;
        lock (sent)
            sent.Add(message);
    }

    private static int Count(List<Message> sent)
    {
        lock (sent)
            return sent.Count;
    }

    // Only those count that were answered while there was still something to send.
    private static async Task<List<TimeSpan>> CommandUntilAsync(TestHub hub, Func<int> sent, int backlog)
    {
        var waits = new List<TimeSpan>();
        var (before, moved) = (0, Stopwatch.GetTimestamp());
        while (true)
        {
            var start = Stopwatch.GetTimestamp();
            await hub.Amina.RunsAsync("/help");
            if (sent() is var now && now >= backlog)
                return waits;

            if (now > before)
                (before, moved) = (now, Stopwatch.GetTimestamp());
            Assert.True(Stopwatch.GetElapsedTime(moved) < s_patience, $"After {now} of {backlog} no other was sent.");
            waits.Add(Stopwatch.GetElapsedTime(start));
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private static void AssertOnceAndInOrder(List<string> reminders, List<Message> sent)
    {
        var texts = sent.Select(message => message.Embeds.GetRawText()).ToList();
        Assert.All(texts, text => Assert.Contains("Late", text, StringComparison.Ordinal));
        var numbers = sent
            .Zip(texts, (message, text) => (message.ChannelId, Number: reminders.FindIndex(reminder => text.Contains(reminder, StringComparison.Ordinal))))
            .ToList();
        Assert.Equal(Enumerable.Range(0, reminders.Count), numbers.Select(each => each.Number).Order());
        Assert.All(numbers.GroupBy(each => each.ChannelId), each => Assert.Equal(each.Select(one => one.Number).Order(), each.Select(one => one.Number)));
    }
}
