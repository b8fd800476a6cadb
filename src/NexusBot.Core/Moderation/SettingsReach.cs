namespace NexusBot.Core.Moderation;

/// <summary>What hangs on a setting, and is brought in line with it in the same transaction.</summary>
public enum SettingsReach
{
    Nothing,

    /// <summary>The cards of learnings that had no channel.</summary>
    Learnings,

    /// <summary>Of the sessions ahead the cards that had no channel, and the reminders.</summary>
    Sessions,
}
