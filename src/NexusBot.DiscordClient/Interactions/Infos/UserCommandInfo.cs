namespace Discord.Interactions;

/// <summary>An entry in the context menu of users.</summary>
public class UserCommandInfo : ContextCommandInfo
{
    internal UserCommandInfo(CommandDefinition definition) : base(definition, ApplicationCommandType.User)
    {
    }

    private protected override ValueTask<ParseResult> ParseArgumentsAsync(IInteractionContext context, IServiceProvider services) =>
        ValueTask.FromResult(context.Interaction is IUserCommandInteraction interaction
            ? ParseResult.FromSuccess([interaction.Data.User])
            : ParseResult.FromError(InteractionCommandError.ParseFailed, "The interaction is no user command."));
}
