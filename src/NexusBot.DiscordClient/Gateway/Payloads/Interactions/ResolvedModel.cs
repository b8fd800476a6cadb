using Discord.Wire;

namespace Discord.Gateway.Payloads.Interactions;

/// <summary>The objects that an interaction's ids stand for.</summary>
internal sealed class ResolvedModel
{
    public Dictionary<ulong, UserModel>? Users { get; set; }
    public Dictionary<ulong, MemberModel>? Members { get; set; }
    public Dictionary<ulong, RoleModel>? Roles { get; set; }
    public Dictionary<ulong, ChannelModel>? Channels { get; set; }
    public Dictionary<ulong, MessageModel>? Messages { get; set; }
    public Dictionary<ulong, AttachmentModel>? Attachments { get; set; }
}
