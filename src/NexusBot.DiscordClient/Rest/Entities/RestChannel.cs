namespace Discord.Rest;

public class RestChannel : RestEntity<ulong>, IChannel
{
    internal RestChannel(BaseDiscordClient discord, ulong id)
        : base(discord, id)
    {
    }

    public virtual DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    string IChannel.Name => NameCore;

    private protected virtual string NameCore => "";
}
