namespace Discord;

public enum GuildScheduledEventType
{
    None = 0,
    Stage = 1,
    Voice = 2,
    External = 3,
}
