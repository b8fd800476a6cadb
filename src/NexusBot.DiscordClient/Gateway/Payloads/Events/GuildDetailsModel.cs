using Discord.Wire;

namespace Discord.Gateway.Payloads.Events;

/// <summary>GUILD_CREATE and, without the lists of channels and members, GUILD_UPDATE.</summary>
internal sealed class GuildDetailsModel
{
    public ulong Id { get; set; }
    public string Name { get; set; } = "";
    public ulong OwnerId { get; set; }
    public string? PreferredLocale { get; set; }
    public bool Unavailable { get; set; }
    public int? MemberCount { get; set; }
    public RoleModel[] Roles { get; set; } = [];
    public ChannelModel[] Channels { get; set; } = [];
    public ChannelModel[] Threads { get; set; } = [];
    public GuildEventModel[] GuildScheduledEvents { get; set; } = [];
    public MemberModel[] Members { get; set; } = [];
}
