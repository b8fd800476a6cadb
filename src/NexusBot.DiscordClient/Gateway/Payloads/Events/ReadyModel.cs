using Discord.Wire;

namespace Discord.Gateway.Payloads.Events;

internal sealed class ReadyModel
{
    public UserModel User { get; set; } = new();
    public ApplicationModel Application { get; set; } = new();
    public GuildReferenceModel[] Guilds { get; set; } = [];
}
