using Discord.Wire;

namespace Discord.Rest;

public class RestGuildCommand : RestApplicationCommand
{
    internal RestGuildCommand(BaseDiscordClient discord, CommandModel model, ulong guildId)
        : base(discord, model) => GuildId = guildId;

    public ulong GuildId { get; }

    public override Task DeleteAsync(RequestOptions? options = null) =>
        Discord.Api.DeleteGuildCommandAsync(GuildId, Id, options);
}
