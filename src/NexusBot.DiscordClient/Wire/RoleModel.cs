namespace Discord.Wire;

internal sealed class RoleModel
{
    public ulong Id { get; set; }
    public string Name { get; set; } = "";
    public uint Color { get; set; }
    public bool Hoist { get; set; }
    public int Position { get; set; }
    public ulong Permissions { get; set; }
    public bool Managed { get; set; }
    public bool Mentionable { get; set; }
}
