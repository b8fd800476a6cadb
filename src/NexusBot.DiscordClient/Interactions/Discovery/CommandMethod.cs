using System.Reflection;

namespace Discord.Interactions;

/// <summary>Runs a command's method on a fresh instance of its module.</summary>
internal sealed class CommandMethod(MethodInfo method, InstanceFactory moduleFactory)
{
    private readonly MethodInvoker _invoker = MethodInvoker.Create(method);

#pragma warning disable VSTHRD103 // A module may override either form of the hooks: both are part of the contract, neither blocks.
    public async Task<IResult> InvokeAsync(
        IInteractionContext context, object?[] arguments, IServiceProvider services, ICommandInfo command)
    {
        var module = (IInteractionModuleBase)moduleFactory.Create(services);
        module.SetContext(context);
        try
        {
            await module.BeforeExecuteAsync(command);
            module.BeforeExecute(command);
            return await InvokeAsync(module, arguments);
        }
        finally
        {
            await module.AfterExecuteAsync(command);
            module.AfterExecute(command);
            (module as IDisposable)?.Dispose();
        }
    }
#pragma warning restore VSTHRD103

    private async Task<IResult> InvokeAsync(IInteractionModuleBase module, object?[] arguments)
    {
        var task = (Task?)_invoker.Invoke(module, arguments.AsSpan()) ?? Task.CompletedTask;
        if (task is not Task<RuntimeResult> withResult)
        {
            await task;
            return ExecuteResult.FromSuccess();
        }

        return (IResult?)await withResult
            ?? ExecuteResult.FromError(InteractionCommandError.Unsuccessful, "The command returned no result.");
    }
}
