namespace Discord.Interactions;

/// <summary>A condition that must hold before a module's or a command's method runs.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = true)]
public abstract class PreconditionAttribute : Attribute
{
    /// <summary>Of the preconditions that share a group, one must hold; those without a group must all hold.</summary>
    public string? Group { get; set; }

    public virtual string? ErrorMessage => null;

    public abstract Task<PreconditionResult> CheckRequirementsAsync(
        IInteractionContext context, ICommandInfo commandInfo, IServiceProvider services);
}
