using Discord.Gateway.Payloads.Interactions;

namespace Discord.WebSocket;

public class SocketSlashCommand : SocketCommandBase, ISlashCommandInteraction
{
    internal SocketSlashCommand(DiscordSocketClient discord, InteractionModel model, InteractionPlace place)
        : base(discord, model, place, new SocketSlashCommandData(discord, model.Data!, place.Guild))
    {
    }

    public new SocketSlashCommandData Data => (SocketSlashCommandData)base.Data;

    IApplicationCommandInteractionData IApplicationCommandInteraction.Data => Data;

    IApplicationCommandInteractionData ISlashCommandInteraction.Data => Data;
}
