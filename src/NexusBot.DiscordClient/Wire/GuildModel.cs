namespace Discord.Wire;

internal sealed class GuildModel
{
    public ulong Id { get; set; }
    public string Name { get; set; } = "";
    public ulong OwnerId { get; set; }
    public string? PreferredLocale { get; set; }
    public RoleModel[] Roles { get; set; } = [];
}
