using NexusBot.Core.Moderation;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Moderation;

/// <summary>Keeps what hangs on a setting, and brings it in line in the transaction that saves it.</summary>
internal interface ISettingsFollower
{
    SettingsReach Follows { get; }

    /// <summary>Says how many cards are under way by that.</summary>
    int Follow(StoreTransaction transaction, GuildSettings hub, Instant now);
}
