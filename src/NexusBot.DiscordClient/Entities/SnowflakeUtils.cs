namespace Discord;

public static class SnowflakeUtils
{
    private const long DiscordEpoch = 1420070400000;
    private const int TimestampShift = 22;

    public static DateTimeOffset FromSnowflake(ulong value) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)(value >> TimestampShift) + DiscordEpoch);

    public static ulong ToSnowflake(DateTimeOffset value) =>
        (ulong)(value.ToUnixTimeMilliseconds() - DiscordEpoch) << TimestampShift;
}
