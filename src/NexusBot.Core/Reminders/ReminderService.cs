using System.Globalization;
using Microsoft.Extensions.Logging;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
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

        var due = await ReadAsync(caller, request.When, request.Zone, cancellationToken);
        return due.Refusal is not null ? due.Refusal : await AddAsync(caller, text.Value!, due.Value!.Due, cancellationToken);
    }

    /// <summary>What <see cref="RemindAsync"/> would understand, or the refusal it would give.</summary>
    public Task<Outcome<WhenPreview>> PreviewAsync(Caller caller, string when, string? zone, CancellationToken cancellationToken) =>
        ReadAsync(caller, when, zone, cancellationToken);

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

    private async Task<Outcome<WhenPreview>> ReadAsync(Caller caller, string when, string? typedZone, CancellationToken cancellationToken)
    {
        DateTimeZone? zone;
        if (string.IsNullOrWhiteSpace(typedZone))
            zone = await members.FindZoneAsync(caller.Guild, caller.Member, cancellationToken);
        else if ((zone = Zones.Find(typedZone)) is null)
            return MemberRefusals.UnknownZone(typedZone);

        var due = WhenParser.Parse(when, zone, time.GetCurrentInstant());
        return due.Refusal is null ? new WhenPreview(due.Value, Describe(due.Value, zone)) : due.Refusal;
    }

    private static string Describe(Instant due, DateTimeZone? zone)
    {
        var local = due.InZone(zone ?? DateTimeZone.Utc);
        return string.Create(CultureInfo.InvariantCulture, $"{local:ddd d MMM HH:mm} {local.Zone.Id}");
    }

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
