using Microsoft.Extensions.Logging;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Texts;
using NexusBot.Core.Times;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Reminders;

public sealed class ReminderService(
    IReminderStore store,
    MemberService members,
    GuildSettingsService settings,
    ReminderLimits limits,
    TimeProvider time,
    ILogger<ReminderService> logger)
{
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

        var due = WhenParser.Parse(request.When, zone.Value, time.GetCurrentInstant(), request.Repeat);
        if (due.Refusal is not null)
            return due.Refusal;

        // Before the reminder: whoever hears that this failed tries again, and would have two.
        if (own is null && zone.Value is { } first)
            await members.SetZoneAsync(caller, first.Id, cancellationToken);

        return await AddAsync(caller, text.Value!, due.Value!, request.About, cancellationToken);
    }

    /// <summary>What somebody who has typed this may be about to type: times that <see cref="RemindAsync"/> takes.</summary>
    public async Task<IReadOnlyList<WhenSuggestion>> SuggestAsync(Caller caller, string typed, string? typedZone, CancellationToken cancellationToken)
    {
        var zone = await FindZoneAsync(caller, typedZone, cancellationToken);
        return zone.Refusal is null ? WhenCompletion.For(typed, zone.Value, time.GetCurrentInstant()) : [];
    }

    /// <summary>The same for how it repeats, when its first time is this one.</summary>
    public async Task<IReadOnlyList<WhenSuggestion>> SuggestRepeatAsync(
        Caller caller, string typed, string when, string? typedZone, CancellationToken cancellationToken)
    {
        var zone = await FindZoneAsync(caller, typedZone, cancellationToken);
        return zone.Refusal is null ? RepeatCompletion.For(typed, when, zone.Value, time.GetCurrentInstant()) : [];
    }

    /// <summary>By whose clock a time is read and shown: the one that is named beside it, else the member's own; null while that is not known.</summary>
    public async Task<Outcome<DateTimeZone?>> FindZoneAsync(Caller caller, string? typedZone, CancellationToken cancellationToken) =>
        ReadZone(typedZone, await members.FindZoneAsync(caller.Guild, caller.Member, cancellationToken));

    /// <summary>What is waiting for the member, the next one first.</summary>
    public Task<IReadOnlyList<Reminder>> ListOpenAsync(Caller caller, CancellationToken cancellationToken) =>
        store.ListOpenAsync(caller.Guild, caller.Member, time.GetCurrentInstant(), cancellationToken);

    /// <summary>Nothing more comes of the reminder, however often it was to come.</summary>
    public async Task<Outcome<Reminder>> DeleteAsync(Caller caller, ReminderId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(caller.Guild, id, cancellationToken) is not { } reminder
            || await settings.CheckAsync(Capability.ChangeOwnReminder, caller, reminder.Member, cancellationToken) is not null
            || !await store.RemoveAsync(reminder, caller.Mark(time.GetCurrentInstant()), cancellationToken))
            return ReminderRefusals.NotFound;

        logger.LogInformation("Reminder {ReminderId} deleted in guild {GuildId}", id.Value, caller.Guild.Value);
        return reminder;
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
        var swept = await Sweeping.InStepsAsync(max => store.SweepAsync(settledBy, max, cancellationToken));
        if (swept > 0)
            logger.LogInformation("{Count} reminders that came long ago are forgotten", swept);
    }

    private static Outcome<DateTimeZone?> ReadZone(string? typed, DateTimeZone? own) =>
        string.IsNullOrWhiteSpace(typed) ? own
        : Zones.Find(typed) is { } named ? named
        : MemberRefusals.UnknownZone(typed);

    private async Task<Outcome<Reminder>> AddAsync(
        Caller caller, string text, Schedule due, MessagePlace? about, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        var reminder = new Reminder(ReminderId.New(now), caller.Guild, caller.Member, text, due.First, caller.Channel, now, Version: 1)
        {
            Repeats = due.Repeats,
            About = about,
        };
        var result = await store.TryAddAsync(reminder, reminder.ToMessage(now), limits, caller.Mark(now), cancellationToken);
        if (result is AddReminderResult.Added added)
            logger.LogInformation("Reminder {ReminderId} set in guild {GuildId}", added.Reminder.Id.Value, caller.Guild.Value);

        return result.ToOutcome(limits);
    }
}
