namespace Discord;

public enum GuildScheduledEventPrivacyLevel
{
    Public = 1,
    Private = 2,
}
