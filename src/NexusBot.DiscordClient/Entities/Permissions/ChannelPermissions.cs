using System.Globalization;

namespace Discord;

/// <summary>What someone may do in one channel.</summary>
public struct ChannelPermissions
{
    public static readonly ChannelPermissions None;

    public ChannelPermissions(ulong rawValue) => RawValue = rawValue;

    public ulong RawValue { get; }
    public bool ViewChannel => Has(ChannelPermission.ViewChannel);
    public bool SendMessages => Has(ChannelPermission.SendMessages);
    public bool SendMessagesInThreads => Has(ChannelPermission.SendMessagesInThreads);
    public bool EmbedLinks => Has(ChannelPermission.EmbedLinks);
    public bool AttachFiles => Has(ChannelPermission.AttachFiles);
    public bool ReadMessageHistory => Has(ChannelPermission.ReadMessageHistory);
    public bool CreatePublicThreads => Has(ChannelPermission.CreatePublicThreads);

    public bool Has(ChannelPermission permission) => (RawValue & (ulong)permission) == (ulong)permission;

    public List<ChannelPermission> ToList() => PermissionBits.Split<ChannelPermission>(RawValue);

    public override string ToString() => RawValue.ToString(CultureInfo.InvariantCulture);
}
