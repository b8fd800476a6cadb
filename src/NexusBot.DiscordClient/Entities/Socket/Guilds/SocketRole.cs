using Discord.Wire;

namespace Discord.WebSocket;

public class SocketRole : SocketEntity<ulong>, IRole
{
    internal SocketRole(SocketGuild guild, RoleModel model)
        : base(guild.Discord, model.Id)
    {
        Guild = guild;
        Name = model.Name;
        Color = new Color(model.Color);
        IsHoisted = model.Hoist;
        IsManaged = model.Managed;
        IsMentionable = model.Mentionable;
        Permissions = new GuildPermissions(model.Permissions);
        Position = model.Position;
    }

    public SocketGuild Guild { get; }

    public string Name { get; }

    public Color Color { get; }

    public bool IsHoisted { get; }

    public bool IsManaged { get; }

    public bool IsMentionable { get; }

    public GuildPermissions Permissions { get; }

    public int Position { get; }

    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    public bool IsEveryone => Id == Guild.Id;

    public string Mention => IsEveryone ? "@everyone" : MentionUtils.MentionRole(Id);

    public IEnumerable<SocketGuildUser> Members => Guild.Users.Where(user => user.Roles.Contains(this));

    IGuild IRole.Guild => Guild;

    public override string ToString() => Name;
}
