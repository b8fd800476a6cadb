using NexusBot.Core.Moderation;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <param name="Next">When the first round is made by the schedule that the hub has now.</param>
public sealed record ScheduledRounds(GuildSettings Hub, Instant Next);
