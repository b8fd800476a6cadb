namespace Discord;

public interface IUserCommandInteraction : IApplicationCommandInteraction
{
    new IUserCommandInteractionData Data { get; }
}
