using Discord.Gateway.Payloads.Interactions;

namespace Discord.WebSocket;

public class SocketSlashCommandData : SocketCommandBaseData<SocketSlashCommandDataOption>
{
    internal SocketSlashCommandData(DiscordSocketClient discord, InteractionDataModel model, SocketGuild? guild)
        : base(discord, model, SocketSlashCommandDataOption.CreateAll(model.Options, new ResolvedEntities(discord, model.Resolved, guild)))
    {
    }
}
