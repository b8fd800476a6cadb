using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>A notice, with the zone and the night that say when it may come.</summary>
public sealed record DueNotice(Notice Notice, DateTimeZone Zone)
{
    public Night Night { get; init; } = Night.Usual;
}
