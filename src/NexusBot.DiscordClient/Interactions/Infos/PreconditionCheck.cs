namespace Discord.Interactions;

/// <summary>The preconditions of a module or command: every ungrouped one, and one of each group.</summary>
internal sealed class PreconditionCheck(string owner, IReadOnlyCollection<PreconditionAttribute> preconditions)
{
    private readonly PreconditionAttribute[] _each = [.. preconditions.Where(p => p.Group is null)];
    private readonly IGrouping<string?, PreconditionAttribute>[] _groups =
        [.. preconditions.Where(p => p.Group is not null).GroupBy(p => p.Group)];

    public async ValueTask<PreconditionResult> RunAsync(
        IInteractionContext context, ICommandInfo command, IServiceProvider services)
    {
        foreach (var precondition in _each)
        {
            var result = await precondition.CheckRequirementsAsync(context, command, services);
            if (!result.IsSuccess)
                return result;
        }

        foreach (var group in _groups)
        {
            var result = await RunGroupAsync(group, context, command, services);
            if (!result.IsSuccess)
                return result;
        }

        return PreconditionResult.FromSuccess();
    }

    private async ValueTask<PreconditionResult> RunGroupAsync(
        IGrouping<string?, PreconditionAttribute> group, IInteractionContext context, ICommandInfo command, IServiceProvider services)
    {
        var failures = new List<PreconditionResult>();
        foreach (var precondition in group)
        {
            var result = await precondition.CheckRequirementsAsync(context, command, services);
            if (result.IsSuccess)
                return result;

            failures.Add(result);
        }

        return PreconditionGroupResult.FromError($"{owner} precondition group {group.Key} failed.", failures);
    }
}
