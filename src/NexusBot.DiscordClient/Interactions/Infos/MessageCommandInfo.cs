namespace Discord.Interactions;

/// <summary>An entry in the context menu of messages.</summary>
public class MessageCommandInfo : ContextCommandInfo
{
    internal MessageCommandInfo(CommandDefinition definition) : base(definition, ApplicationCommandType.Message)
    {
    }

    private protected override ValueTask<ParseResult> ParseArgumentsAsync(IInteractionContext context, IServiceProvider services) =>
        ValueTask.FromResult(context.Interaction is IMessageCommandInteraction interaction
            ? ParseResult.FromSuccess([interaction.Data.Message])
            : ParseResult.FromError(InteractionCommandError.ParseFailed, "The interaction is no message command."));
}
