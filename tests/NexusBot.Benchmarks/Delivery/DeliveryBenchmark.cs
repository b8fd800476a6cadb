using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Reminders;
using NexusBot.Storage;
using NexusBot.Storage.LiteDb;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Benchmarks.Delivery;

/// <summary>How late what is due is handed to the sender, and what a long outbox costs, on the store as production opens it.</summary>
internal static class DeliveryBenchmark
{
    private const int DueAtOnce = 1_000;
    private const int Pending = 10_000;
    private const int ManyPending = 100_000;
    private static readonly Duration s_far = Duration.FromDays(300);
    private static ulong s_interaction;

    public static async Task RunAsync(TextWriter output)
    {
        await MeasureAsync(output, $"{DueAtOnce} due at the same instant, {Pending} pending", Pending, i => Duration.Zero, DueAtOnce, Duration.Zero);
        await MeasureAsync(output, $"{DueAtOnce} due within one second, {Pending} pending", Pending, i => Duration.FromMilliseconds(i), DueAtOnce, Duration.Zero);
        await MeasureAsync(
            output, $"20 due in every second, each send takes 200 ms, {Pending} pending", Pending, i => Duration.FromMilliseconds(50 * i), 400, Duration.FromMilliseconds(200));
        await MeasureMemoryAsync(output);
    }

    private static async Task MeasureAsync(TextWriter output, string what, int pending, Func<int, Duration> dueAfter, int due, Duration perSend)
    {
        var folder = Directory.CreateTempSubdirectory("nexusbot-bench-");
        await using (var services = Open(folder))
        {
            var reminders = services.GetRequiredService<IReminderStore>();
            await FillAsync(reminders, pending, _ => s_far);
            var messenger = new HandingOver(services.GetRequiredService<IOutboxStore>(), perSend);
            using var delivery = new OutboxDelivery(messenger, messenger, TimeProvider.System, NullLogger<OutboxDelivery>.Instance);

            // Once unmeasured, as in a bot that has run for a while.
            await FillAsync(reminders, due, _ => -Duration.FromSeconds(1));
            await delivery.DeliverDueAsync(CancellationToken.None);
            var (claims, sends) = (messenger.ClaimedAfterMilliseconds.Count, messenger.SentAfterMilliseconds.Count);
            var measured = new HandingOver(services.GetRequiredService<IOutboxStore>(), perSend);
            using var second = new OutboxDelivery(measured, measured, TimeProvider.System, NullLogger<OutboxDelivery>.Instance);
            var start = TimeProvider.System.GetCurrentInstant() + Duration.FromSeconds(4);
            await FillAsync(reminders, due, i => start + dueAfter(i) - TimeProvider.System.GetCurrentInstant());
            await DeliverAllAsync(second, measured, due);

            await output.WriteLineAsync($"{what}: claimed {Percentiles(measured.ClaimedAfterMilliseconds)}; handed to Discord's client {Percentiles(measured.SentAfterMilliseconds)} (warm-up {claims}/{sends})");
        }

        folder.Delete(recursive: true);
    }

    // The loop stands for Quartz, which wakes the delivery at the instant that it named.
    private static async Task DeliverAllAsync(OutboxDelivery delivery, HandingOver messenger, int due)
    {
        while (messenger.SentAfterMilliseconds.Count < due)
        {
            if (await delivery.DeliverDueAsync(CancellationToken.None) is { } next && next - TimeProvider.System.GetCurrentInstant() is var wait && wait > Duration.Zero && wait < Duration.FromMinutes(1))
                await Task.Delay(wait.ToTimeSpan(), TimeProvider.System);
        }
    }

    private static async Task MeasureMemoryAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("nexusbot-bench-");
        var empty = await RestAsync(folder);
        await using (var services = Open(folder))
            await FillAsync(services.GetRequiredService<IReminderStore>(), ManyPending, _ => s_far);

        var full = await RestAsync(folder);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{ManyPending} pending: {full - empty:F1} MB more than none ({empty:F1} and {full:F1} MB managed, opened and delivering)"));
        folder.Delete(recursive: true);
    }

    private static async Task<double> RestAsync(DirectoryInfo folder)
    {
        await using var services = Open(folder);
        var messenger = new HandingOver(services.GetRequiredService<IOutboxStore>(), Duration.Zero);
        using var delivery = new OutboxDelivery(messenger, messenger, TimeProvider.System, NullLogger<OutboxDelivery>.Instance);
        for (var i = 0; i < 20; i++)
        {
            await FillAsync(services.GetRequiredService<IReminderStore>(), 1, _ => -Duration.FromSeconds(1));
            await delivery.DeliverDueAsync(CancellationToken.None);
        }

        return GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
    }

    private static async Task FillAsync(IReminderStore store, int count, Func<int, Duration> dueIn)
    {
        foreach (var chunk in Enumerable.Range(0, count).Chunk(500))
            await Task.WhenAll(chunk.Select(i => AddAsync(store, i, dueIn(i))));
    }

    // Each in a guild of its own hundred, below what a guild may have waiting.
    private static Task<AddReminderResult> AddAsync(IReminderStore store, int i, Duration dueIn)
    {
        var now = TimeProvider.System.GetCurrentInstant();
        var (guild, member) = (new GuildId((ulong)(1 + (i / 100))), new MemberId((ulong)(1_000_000 + i)));
        var reminder = new Reminder(ReminderId.New(now), guild, member, "Review the pull request of the day before yesterday", now + dueIn, new ChannelId(5), now, Version: 1);
        var message = new OutboxEntry
        {
            Id = OutboxId.New(now),
            Guild = guild,
            Kind = Reminder.OutboxKind,
            Subject = reminder.Id.Value,
            Address = new Address.DirectMessage(member),
            Fallback = new Address.GuildChannel(new ChannelId(5)),
            Due = reminder.Due,
        };
        return store.TryAddAsync(reminder, message, new ReminderLimits(), new WriteMark(member, now, new InteractionId(Interlocked.Increment(ref s_interaction))), CancellationToken.None);
    }

    private static ServiceProvider Open(DirectoryInfo folder) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddSingleton<IOutboxAlarm, NoAlarm>()
        .AddStorage(new StoreSettings(folder.FullName))
        .BuildServiceProvider();

    private static string Percentiles(IReadOnlyCollection<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {sorted[sorted.Count / 2]:F1} ms, p99 {sorted[sorted.Count * 99 / 100]:F1} ms, max {sorted[^1]:F1} ms");
    }

    private sealed class NoAlarm : IOutboxAlarm
    {
        public void RingAt(Instant due)
        {
        }
    }
}
