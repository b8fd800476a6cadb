namespace Discord;

public interface IMessageCommandInteraction : IApplicationCommandInteraction
{
    new IMessageCommandInteractionData Data { get; }
}
