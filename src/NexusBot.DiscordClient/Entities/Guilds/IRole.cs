namespace Discord;

public interface IRole : ISnowflakeEntity, IMentionable
{
    string Name { get; }
    IGuild Guild { get; }
    Color Color { get; }
    bool IsHoisted { get; }
    bool IsManaged { get; }
    bool IsMentionable { get; }
    GuildPermissions Permissions { get; }
    int Position { get; }
}
