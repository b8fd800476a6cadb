namespace Discord;

public interface IUserCommandInteractionData : IApplicationCommandInteractionData
{
    IUser User { get; }
}
