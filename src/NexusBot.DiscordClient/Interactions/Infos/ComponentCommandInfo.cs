namespace Discord.Interactions;

/// <summary>A handler of buttons and selects.</summary>
public class ComponentCommandInfo : CommandInfo<ComponentCommandParameterInfo>
{
    internal ComponentCommandInfo(CommandDefinition definition, IServiceProvider services) : base(definition)
    {
        var captures = Pattern?.CaptureCount ?? 0;
        Parameters = definition.Method.GetParameters()
            .Select(p => new ComponentCommandParameterInfo(this, p, isRouteSegment: p.Position < captures, services))
            .ToArray();
    }

    public override IReadOnlyList<ComponentCommandParameterInfo> Parameters { get; }

    public override bool SupportsWildCards => true;

    private protected override async ValueTask<ParseResult> ParseArgumentsAsync(
        IInteractionContext context, IServiceProvider services)
    {
        if (context.Interaction is not IComponentInteraction interaction)
            return ParseResult.FromError(InteractionCommandError.ParseFailed, "The interaction comes from no component.");

        var captures = RouteSegments.Of(context);
        var arguments = new object?[Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = Parameters[i];
            if (parameter.IsRouteSegmentParameter != i < captures.Count)
                return ParseResult.FromError(
                    InteractionCommandError.BadArgs, "The wild cards of the custom id and the parameters do not match.");

            var read = parameter.IsRouteSegmentParameter
                ? await parameter.TypeReader!.ReadAsync(context, captures[i].Value, services)
                : await parameter.TypeConverter!.ReadAsync(context, interaction.Data, services);
            if (!read.IsSuccess)
                return ParseResult.FromError(read);

            arguments[i] = read.Value;
        }

        return ParseResult.FromSuccess(arguments);
    }

    private protected override Task RaiseExecutedAsync(IInteractionContext context, IResult result) =>
        CommandService.RaiseComponentCommandExecutedAsync(this, context, result);
}
