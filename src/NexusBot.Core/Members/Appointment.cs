using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>A time that a member has promised to others, beside sessions.</summary>
public sealed record Appointment(Interval Time, IReadOnlyList<MemberId> With);
