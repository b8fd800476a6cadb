using Discord.Gateway.Payloads.Interactions;

namespace Discord.WebSocket;

public class SocketMessageCommand : SocketCommandBase, IMessageCommandInteraction
{
    internal SocketMessageCommand(DiscordSocketClient discord, InteractionModel model, InteractionPlace place)
        : base(discord, model, place, new SocketMessageCommandData(discord, model.Data!, place))
    {
    }

    public new SocketMessageCommandData Data => (SocketMessageCommandData)base.Data;

    IApplicationCommandInteractionData IApplicationCommandInteraction.Data => Data;

    IMessageCommandInteractionData IMessageCommandInteraction.Data => Data;
}
