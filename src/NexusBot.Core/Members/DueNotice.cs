using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>A notice and the zone that says when it may come.</summary>
public sealed record DueNotice(Notice Notice, DateTimeZone Zone);
