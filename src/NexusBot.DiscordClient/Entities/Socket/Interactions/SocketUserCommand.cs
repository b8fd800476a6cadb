using Discord.Gateway.Payloads.Interactions;

namespace Discord.WebSocket;

public class SocketUserCommand : SocketCommandBase, IUserCommandInteraction
{
    internal SocketUserCommand(DiscordSocketClient discord, InteractionModel model, InteractionPlace place)
        : base(discord, model, place, new SocketUserCommandData(discord, model.Data!, place.Guild))
    {
    }

    public new SocketUserCommandData Data => (SocketUserCommandData)base.Data;

    IApplicationCommandInteractionData IApplicationCommandInteraction.Data => Data;

    IUserCommandInteractionData IUserCommandInteraction.Data => Data;
}
