namespace Discord.Interactions;

/// <summary>Requires that the interaction comes from one of these places.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = true)]
public class RequireContextAttribute(ContextType contexts) : PreconditionAttribute
{
    public ContextType Contexts { get; } = contexts;

    public override Task<PreconditionResult> CheckRequirementsAsync(
        IInteractionContext context, ICommandInfo command, IServiceProvider services) =>
        Task.FromResult(IsAccepted(context)
            ? PreconditionResult.FromSuccess()
            : PreconditionResult.FromError(ErrorMessage ?? $"Invalid context for command; accepted contexts: {Contexts}."));

    private bool IsAccepted(IInteractionContext context) => context.Interaction.ContextType switch
    {
        InteractionContextType.Guild => Contexts.HasFlag(ContextType.Guild),
        InteractionContextType.BotDm => Contexts.HasFlag(ContextType.DM),
        InteractionContextType.PrivateChannel => Contexts.HasFlag(ContextType.Group),
        _ => Contexts.HasFlag(context.Interaction.IsDMInteraction ? ContextType.DM : ContextType.Guild),
    };
}
