namespace Discord.Interactions;

public partial class InteractionService
{
    private readonly AsyncEvent<Func<LogMessage, Task>> _log = new();
    private readonly AsyncEvent<Func<SlashCommandInfo, IInteractionContext, IResult, Task>> _slash = new();
    private readonly AsyncEvent<Func<ContextCommandInfo, IInteractionContext, IResult, Task>> _context = new();
    private readonly AsyncEvent<Func<ComponentCommandInfo, IInteractionContext, IResult, Task>> _component = new();
    private readonly AsyncEvent<Func<ModalCommandInfo, IInteractionContext, IResult, Task>> _modal = new();
    private readonly AsyncEvent<Func<AutocompleteCommandInfo, IInteractionContext, IResult, Task>> _autocomplete = new();
    private readonly AsyncEvent<Func<IAutocompleteHandler, IInteractionContext, IResult, Task>> _autocompleteHandler = new();

    public event Func<LogMessage, Task> Log
    {
        add => _log.Add(value);
        remove => _log.Remove(value);
    }

    /// <summary>A slash command ended. The command is null when none was found; so it is with the other events.</summary>
    public event Func<SlashCommandInfo, IInteractionContext, IResult, Task> SlashCommandExecuted
    {
        add => _slash.Add(value);
        remove => _slash.Remove(value);
    }

    public event Func<ContextCommandInfo, IInteractionContext, IResult, Task> ContextCommandExecuted
    {
        add => _context.Add(value);
        remove => _context.Remove(value);
    }

    public event Func<ComponentCommandInfo, IInteractionContext, IResult, Task> ComponentCommandExecuted
    {
        add => _component.Add(value);
        remove => _component.Remove(value);
    }

    public event Func<ModalCommandInfo, IInteractionContext, IResult, Task> ModalCommandExecuted
    {
        add => _modal.Add(value);
        remove => _modal.Remove(value);
    }

    public event Func<AutocompleteCommandInfo, IInteractionContext, IResult, Task> AutocompleteCommandExecuted
    {
        add => _autocomplete.Add(value);
        remove => _autocomplete.Remove(value);
    }

    public event Func<IAutocompleteHandler, IInteractionContext, IResult, Task> AutocompleteHandlerExecuted
    {
        add => _autocompleteHandler.Add(value);
        remove => _autocompleteHandler.Remove(value);
    }

    /// <summary>Any command ended, whatever its kind.</summary>
    public event Func<ICommandInfo, IInteractionContext, IResult, Task> InteractionExecuted
    {
        add
        {
            SlashCommandExecuted += value;
            ContextCommandExecuted += value;
            ComponentCommandExecuted += value;
            ModalCommandExecuted += value;
            AutocompleteCommandExecuted += value;
        }
        remove
        {
            SlashCommandExecuted -= value;
            ContextCommandExecuted -= value;
            ComponentCommandExecuted -= value;
            ModalCommandExecuted -= value;
            AutocompleteCommandExecuted -= value;
        }
    }

    internal Task RaiseSlashCommandExecutedAsync(SlashCommandInfo? command, IInteractionContext context, IResult result) =>
        RaiseAsync(_slash, command, context, result);

    internal Task RaiseContextCommandExecutedAsync(ContextCommandInfo? command, IInteractionContext context, IResult result) =>
        RaiseAsync(_context, command, context, result);

    internal Task RaiseComponentCommandExecutedAsync(ComponentCommandInfo? command, IInteractionContext context, IResult result) =>
        RaiseAsync(_component, command, context, result);

    internal Task RaiseModalCommandExecutedAsync(ModalCommandInfo? command, IInteractionContext context, IResult result) =>
        RaiseAsync(_modal, command, context, result);

    internal Task RaiseAutocompleteCommandExecutedAsync(
        AutocompleteCommandInfo? command, IInteractionContext context, IResult result) =>
        RaiseAsync(_autocomplete, command, context, result);

    internal Task RaiseAutocompleteHandlerExecutedAsync(
        IAutocompleteHandler handler, IInteractionContext context, IResult result) =>
        RaiseAsync(_autocompleteHandler, handler, context, result);

    internal bool IsLogged(LogSeverity severity) => severity <= Config.LogLevel && _log.Handlers.Length > 0;

    internal async ValueTask LogAsync(LogSeverity severity, string? message, Exception? exception = null)
    {
        if (!IsLogged(severity))
            return;

        foreach (var handler in _log.Handlers)
            await handler(new LogMessage(severity, "App Commands", message!, exception!));
    }

    private static async Task RaiseAsync<TSource>(
        AsyncEvent<Func<TSource, IInteractionContext, IResult, Task>> subscribers,
        TSource? source, IInteractionContext context, IResult result)
        where TSource : class
    {
        foreach (var handler in subscribers.Handlers)
            await handler(source!, context, result);
    }
}
