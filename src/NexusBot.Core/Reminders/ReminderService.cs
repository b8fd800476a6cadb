using Microsoft.Extensions.Logging;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Times;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Reminders;

public sealed class ReminderService(
    IReminderStore store,
    MemberService members,
    GuildSettingsService settings,
    TimeProvider time,
    ILogger<ReminderService> logger)
{
    // Commands wait no longer for one sweep than for a few writes.
    private const int SweptAtOnce = 50;

    public async Task<Outcome<Reminder>> RemindAsync(Caller caller, RemindMe request, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.SetReminder, caller, caller.Member, cancellationToken) is { } refusal)
            return refusal;

        var text = TypedText.Read(request.Text, "reminder", Reminder.MaxTextLength);
        if (text.Refusal is not null)
            return text.Refusal;

        var own = await members.FindZoneAsync(caller.Guild, caller.Member, cancellationToken);
        var zone = ReadZone(request.Zone, own);
        if (zone.Refusal is not null)
            return zone.Refusal;

        var due = WhenParser.Parse(request.When, zone.Value, time.GetCurrentInstant());
        if (due.Refusal is not null)
            return due.Refusal;

        var reminder = await AddAsync(caller, text.Value!, due.Value!.First, cancellationToken);
        if (reminder.Refusal is null && own is null && zone.Value is { } first)
            await members.SetZoneAsync(caller, first.Id, cancellationToken);

        return reminder;
    }

    /// <summary>What somebody who has typed this may be about to type: times that <see cref="RemindAsync"/> takes.</summary>
    public async Task<IReadOnlyList<WhenSuggestion>> SuggestAsync(Caller caller, string typed, string? typedZone, CancellationToken cancellationToken)
    {
        var zone = ReadZone(typedZone, await members.FindZoneAsync(caller.Guild, caller.Member, cancellationToken));
        return zone.Refusal is null ? WhenCompletion.For(typed, zone.Value, time.GetCurrentInstant()) : [];
    }

    /// <summary>The reminder, if it is the member's own: another's is not found, like one that never was.</summary>
    public async Task<Outcome<Reminder>> GetOwnAsync(Caller caller, ReminderId id, CancellationToken cancellationToken) =>
        await store.FindAsync(caller.Guild, id, cancellationToken) is { } reminder
        && await settings.CheckAsync(Capability.ReadOwnReminder, caller, reminder.Member, cancellationToken) is null
            ? reminder
            : ReminderRefusals.NotFound;

    /// <summary>Forgets the reminders that came long ago.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var settledBy = time.GetCurrentInstant() - Reminder.KeptAfterwards;
        int swept;
        do
        {
            swept = await store.SweepAsync(settledBy, SweptAtOnce, cancellationToken);
            if (swept > 0)
                logger.LogInformation("{Count} reminders that came long ago are forgotten", swept);
        }
        while (swept == SweptAtOnce);
    }

    private static Outcome<DateTimeZone?> ReadZone(string? typed, DateTimeZone? own) =>
        string.IsNullOrWhiteSpace(typed) ? own
        : Zones.Find(typed) is { } named ? named
        : MemberRefusals.UnknownZone(typed);

    private async Task<Outcome<Reminder>> AddAsync(Caller caller, string text, Instant due, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        var reminder = new Reminder(ReminderId.New(now), caller.Guild, caller.Member, text, due, caller.Channel, now, Version: 1);

        switch (await store.TryAddAsync(reminder, MessageFor(reminder, now), caller.Mark(now), cancellationToken))
        {
            case AddReminderResult.TooManyOfMember:
                return ReminderRefusals.TooManyOfYours;
            case AddReminderResult.TooManyInGuild:
                return ReminderRefusals.TooManyHere;
            case AddReminderResult.Added added:
                logger.LogInformation("Reminder {ReminderId} set in guild {GuildId}", added.Reminder.Id.Value, caller.Guild.Value);
                return added.Reminder;
            case var other:
                throw new InvalidOperationException($"No rule for {other.GetType()}.");
        }
    }

    private static OutboxEntry MessageFor(Reminder reminder, Instant now) => new()
    {
        Id = OutboxId.New(now),
        Guild = reminder.Guild,
        Kind = Reminder.OutboxKind,
        Subject = reminder.Id.Value,
        Address = new Address.DirectMessage(reminder.Member),
        Fallback = new Address.GuildChannel(reminder.AskedIn),
        Due = reminder.Due,
    };
}
