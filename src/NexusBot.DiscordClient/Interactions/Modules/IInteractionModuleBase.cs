namespace Discord.Interactions;

/// <summary>What a module offers to the service that runs its commands.</summary>
public interface IInteractionModuleBase
{
    void SetContext(IInteractionContext context);

    Task BeforeExecuteAsync(ICommandInfo command);

    void BeforeExecute(ICommandInfo command);

    Task AfterExecuteAsync(ICommandInfo command);

    void AfterExecute(ICommandInfo command);
}
