namespace Discord.Interactions;

/// <summary>Base of modules: a new instance for every command that runs, with the means to answer it.</summary>
public abstract partial class InteractionModuleBase<T> : IInteractionModuleBase where T : class, IInteractionContext
{
    public T Context { get; private set; } = null!;

    public virtual void BeforeExecute(ICommandInfo command)
    {
    }

    public virtual Task BeforeExecuteAsync(ICommandInfo command) => Task.CompletedTask;

    public virtual void AfterExecute(ICommandInfo command)
    {
    }

    public virtual Task AfterExecuteAsync(ICommandInfo command) => Task.CompletedTask;

    void IInteractionModuleBase.SetContext(IInteractionContext context) =>
        Context = context as T ?? throw new InvalidOperationException(
            $"Invalid context type. Expected {typeof(T).Name}, got {context.GetType().Name}.");
}
