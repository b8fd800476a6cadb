using Discord.Gateway.Payloads.Interactions;

namespace Discord.WebSocket;

public class SocketMessageCommandData : SocketCommandBaseData, IMessageCommandInteractionData
{
    internal SocketMessageCommandData(DiscordSocketClient discord, InteractionDataModel model, InteractionPlace place)
        : base(discord, model)
    {
        var message = model.Resolved!.Messages![model.TargetId.GetValueOrDefault()];
        Message = new SocketUserMessage(discord, message, place.Guild, place.Channel);
    }

    /// <summary>The message that the command was used on.</summary>
    public SocketMessage Message { get; }

    IMessage IMessageCommandInteractionData.Message => Message;
}
