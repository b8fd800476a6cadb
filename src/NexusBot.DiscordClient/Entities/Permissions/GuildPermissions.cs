using System.Globalization;

namespace Discord;

/// <summary>What someone may do in a whole guild.</summary>
public struct GuildPermissions
{
    public static readonly GuildPermissions None;
    public static readonly GuildPermissions All = new(PermissionBits.AllOf<GuildPermission>());

    public GuildPermissions(ulong rawValue) => RawValue = rawValue;

    public GuildPermissions(string rawValue)
        : this(ulong.Parse(rawValue, CultureInfo.InvariantCulture))
    {
    }

    public ulong RawValue { get; }
    public bool Administrator => Has(GuildPermission.Administrator);
    public bool ManageGuild => Has(GuildPermission.ManageGuild);

    public bool Has(GuildPermission permission) => (RawValue & (ulong)permission) == (ulong)permission;

    public List<GuildPermission> ToList() => PermissionBits.Split<GuildPermission>(RawValue);

    public override string ToString() => RawValue.ToString(CultureInfo.InvariantCulture);
}
