using NexusBot.Core;
using NexusBot.Core.Sessions;
using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Tests.Sessions;

/// <summary>Sessions that repeat, and their times as we mean them.</summary>
internal static class SomeSeries
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 14, 0);

    public static readonly SessionContent Content = new("Mob programming", "Bring a laptop.", Duration.FromMinutes(90));

    public static Session Of(string zone, LocalDateTime start, string rule) => Of(new Series(start, zone, RecurrenceRule.Read(rule)));

    public static Session Of(Series series)
    {
        var id = SessionId.New(Now);
        return new Session
        {
            Id = id,
            Origin = id,
            Guild = new GuildId(1),
            Host = new MemberId(2),
            AskedIn = new ChannelId(3),
            Content = Content,
            Start = series.At(series.Start)!.Value,
            Zone = series.Zone,
            CreatedAt = Now,
            Repeats = new SessionSeries(series, series.Start),
            Version = 1,
        };
    }

    public static SessionCalendarFile File(this Session session) => new(session, "#general, Nexus", "https://discord.com/channels/1/3/4", Now);

    /// <summary>When it takes place, worked out as the bot does, one after the other.</summary>
    public static IEnumerable<Instant> Times(this Session session, Instant until)
    {
        var series = session.Repeats!;
        var first = series with { Slot = series.Rule.Start.PlusTicks(-1) };
        return first.Following().Select(slot => series.At(slot)!.Value).TakeWhile(start => start <= until).Order();
    }
}
