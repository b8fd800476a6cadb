using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;

namespace Discord.Interactions;

/// <summary>Base of the classes that suggest values for an option. One instance serves all requests.</summary>
public abstract class AutocompleteHandler : IAutocompleteHandler
{
    public InteractionService InteractionService { get; set; } = null!;

    /// <summary>Gives the suggestions; Discord shows the first 25.</summary>
    public abstract Task<AutocompletionResult> GenerateSuggestionsAsync(
        IInteractionContext context, IAutocompleteInteraction autocompleteInteraction, IParameterInfo parameter,
        IServiceProvider services);

    public Task<IResult> ExecuteAsync(
        IInteractionContext context, IAutocompleteInteraction autocompleteInteraction, IParameterInfo parameter,
        IServiceProvider services)
    {
        var request = new Request(context, autocompleteInteraction, parameter);
        if (InteractionService.Config.DefaultRunMode == RunMode.Sync)
            return RunAsync(request, services, InteractionService.Config.ThrowOnError);

        _ = Task.Run(() => RunAsync(request, services, throwOnError: false));
        return Task.FromResult<IResult>(ExecuteResult.FromSuccess());
    }

    private async Task<IResult> RunAsync(Request request, IServiceProvider services, bool throwOnError)
    {
        using var scope = InteractionService.Config.AutoServiceScopes ? services.CreateScope() : null;

        IResult result;
        Exception? fault = null;
        try
        {
            result = await SuggestAsync(request, scope?.ServiceProvider ?? services);
        }
        catch (Exception exception)
        {
            fault = exception;
            await InteractionService.LogAsync(LogSeverity.Error, null, exception);
            result = ExecuteResult.FromError(exception);
        }

        await InteractionService.RaiseAutocompleteHandlerExecutedAsync(this, request.Context, result);
        if (fault is not null && throwOnError)
            ExceptionDispatchInfo.Throw(fault);

        return result;
    }

    private async Task<IResult> SuggestAsync(Request request, IServiceProvider services)
    {
        var result = await GenerateSuggestionsAsync(request.Context, request.Interaction, request.Parameter, services);
        if (result.IsSuccess)
            await request.Interaction.RespondAsync((result.Suggestions ?? []).Take(SlashCommandOptionBuilder.MaxChoiceCount));

        return result;
    }

    private sealed record Request(IInteractionContext Context, IAutocompleteInteraction Interaction, IParameterInfo Parameter);
}
