namespace Discord;

public interface IMessageCommandInteractionData : IApplicationCommandInteractionData
{
    IMessage Message { get; }
}
