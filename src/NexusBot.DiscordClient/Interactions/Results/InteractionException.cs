namespace Discord.Interactions;

/// <summary>An exception from a command's method, with the command and the context it ran in.</summary>
public class InteractionException(ICommandInfo commandInfo, IInteractionContext context, Exception exception)
    : Exception($"Error occurred executing {commandInfo}.", exception)
{
    public ICommandInfo CommandInfo { get; } = commandInfo;

    public IInteractionContext InteractionContext { get; } = context;
}
