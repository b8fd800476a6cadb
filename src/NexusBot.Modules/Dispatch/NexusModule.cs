using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Dispatch;

/// <summary>What every handler builds on: it translates between Discord and one of Core's services, and decides nothing.</summary>
public abstract class NexusModule : InteractionModuleBase<NexusContext>
{
    protected CancellationToken Aborted => Context.Aborted;

    protected Caller Caller => Context.Caller;

    public override Task BeforeExecuteAsync(ICommandInfo command)
    {
        Context.Reply.Expect(command.Attributes.OfType<AnswersAttribute>().Single().Answer);
        return Task.CompletedTask;
    }

    /// <summary>Shows the caller alone a message.</summary>
    protected Task SayAsync(Response response) => Context.Reply.SayAsync(response);

    /// <summary>Changes the message on which the button or the select sits.</summary>
    protected Task UpdateAsync(Response response) => Context.Reply.UpdateAsync(response);

    /// <summary>Puts the answer in the place of what the caller alone was shown; where others see that too, it is said to the caller alone.</summary>
    protected Task ReplaceAsync(Response response) => Context.Reply.ReplaceAsync(response);

    protected Task RefuseAsync(Refusal refusal) => SayAsync(DiscordFormat.Of(refusal));

    /// <summary>Shows the caller alone the result, or why there is none.</summary>
    protected Task AnswerAsync<T>(Outcome<T> outcome, Func<T, Response> show) =>
        outcome.Refusal is { } refusal ? RefuseAsync(refusal) : SayAsync(show(outcome.Value!));

    /// <inheritdoc cref="AnswerAsync{T}(Outcome{T}, Func{T, Response})"/>
    protected async Task AnswerAsync<T>(Outcome<T> outcome, Func<T, CancellationToken, Task<Response>> show) =>
        await (outcome.Refusal is { } refusal ? RefuseAsync(refusal) : SayAsync(await show(outcome.Value!, Aborted)));

    /// <summary>Puts the result in the place of what the caller alone was shown. Why there is none is said beside it, so that it can be tried again.</summary>
    protected Task ReplaceAsync<T>(Outcome<T> outcome, Func<T, Response> show) =>
        outcome.Refusal is { } refusal ? RefuseAsync(refusal) : ReplaceAsync(show(outcome.Value!));

    /// <inheritdoc cref="ReplaceAsync{T}(Outcome{T}, Func{T, Response})"/>
    protected async Task ReplaceAsync<T>(Outcome<T> outcome, Func<T, CancellationToken, Task<Response>> show) =>
        await (outcome.Refusal is { } refusal ? RefuseAsync(refusal) : ReplaceAsync(await show(outcome.Value!, Aborted)));

    /// <summary>Opens a form with the values it carries already filled in.</summary>
    protected Task OpenAsync<TForm>(string customId, TForm form) where TForm : class, IModal =>
        Context.Reply.OpenAsync(() => RespondWithModalAsync(customId, form));

    protected Task OpenAsync(Modal form) => Context.Reply.OpenAsync(() => RespondWithModalAsync(form));
}
