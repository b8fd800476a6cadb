namespace Discord.Interactions;

/// <summary>Base of modules that do not need a context of their own.</summary>
public abstract class InteractionModuleBase : InteractionModuleBase<IInteractionContext>;
