namespace NexusBot.Core.Pairing;

/// <summary>Sees to it that rounds are made in time.</summary>
public interface IPairingAlarm
{
    /// <summary>Moderators chose other times. Returns at once.</summary>
    void ScheduleChanged(GuildId guild);
}
