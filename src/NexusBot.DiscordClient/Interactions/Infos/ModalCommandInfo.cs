namespace Discord.Interactions;

/// <summary>A handler of submitted modals.</summary>
public class ModalCommandInfo : CommandInfo<ModalCommandParameterInfo>
{
    internal ModalCommandInfo(CommandDefinition definition, IServiceProvider services) : base(definition)
    {
        Parameters = definition.Method.GetParameters().Select(p => new ModalCommandParameterInfo(this, p, services)).ToArray();
        if (Parameters.Count(p => p.IsModalParameter) != 1 || !Parameters[^1].IsModalParameter)
            throw new InvalidOperationException(
                $"The modal command {Name} must take one {nameof(IModal)}, as its last parameter.");
    }

    public ModalInfo Modal => Parameters[^1].Modal!;

    public override IReadOnlyList<ModalCommandParameterInfo> Parameters { get; }

    public override bool SupportsWildCards => true;

    private protected override async ValueTask<ParseResult> ParseArgumentsAsync(
        IInteractionContext context, IServiceProvider services)
    {
        var captures = RouteSegments.Of(context);
        var arguments = new object?[Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = Parameters[i];
            if (!parameter.IsModalParameter && i >= captures.Count)
                return ParseResult.FromError(
                    InteractionCommandError.BadArgs, "The wild cards of the custom id and the parameters do not match.");

            var read = parameter.IsModalParameter
                ? await Modal.ReadAsync(context, services, CommandService.Config.ExitOnMissingModalField)
                : await parameter.TypeReader!.ReadAsync(context, captures[i].Value, services);
            if (!read.IsSuccess)
                return ParseResult.FromError(read);

            arguments[i] = read.Value;
        }

        return ParseResult.FromSuccess(arguments);
    }

    private protected override Task RaiseExecutedAsync(IInteractionContext context, IResult result) =>
        CommandService.RaiseModalCommandExecutedAsync(this, context, result);
}
