using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>A notice, with the zone and the night that say when it may come.</summary>
public sealed record DueNotice(Notice Notice, DateTimeZone Zone)
{
    /// <summary>Whether it takes the place of what the same member caused before, as long as that is still to be read or changed.</summary>
    public bool ReplacesEarlier { get; init; }

    public Night Night { get; init; } = Night.Usual;
}
