using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using Discord;
using Discord.Interactions;
using Discord.WebSocket;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NexusBot.Core.Stores;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules;

/// <summary>
/// The way in from Discord: brings every interaction to its handler, in a scope of its own, and is the one place where a fault
/// becomes a log line and a sentence with a reference.
/// </summary>
public sealed class InteractionDispatcher(
    DiscordSocketClient client,
    InteractionService interactions,
    CommandRegistration registration,
    GuildPresence presence,
    IServiceProvider services,
    Replies replies,
    ILogger<InteractionDispatcher> logger) : IDisposable
{
    private const int MostAtOnce = 256;

    private readonly RunningWork _running = new(MostAtOnce);

    /// <summary>Loads the commands and begins to listen. Call it before the client connects.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Where the program is trimmed, this assembly is kept whole.")]
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await interactions.AddModulesAsync(Assembly.GetExecutingAssembly(), services).WaitAsync(cancellationToken);
        registration.Start();
        presence.Start();
        client.InteractionCreated += OnInteractionAsync;
    }

    /// <summary>Stops listening, and lets what runs come to its end before the token says that it has been long enough.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        client.InteractionCreated -= OnInteractionAsync;
        await _running.DrainAsync(cancellationToken);
        await presence.StopAsync(cancellationToken);
        await registration.StopAsync(cancellationToken);
    }

    public void Dispose() => _running.Dispose();

    private async Task OnInteractionAsync(SocketInteraction interaction)
    {
        if (_running.TryStart(aborted => HandleAsync(interaction, aborted)) is not null)
            return;

        logger.LogWarning("Interaction {InteractionId} turned away: too many are running", interaction.Id);
        await using var reply = replies.To(interaction);
        await TellAsync(reply, interaction, Explanation.Busy);
    }

    private async Task HandleAsync(SocketInteraction interaction, CancellationToken aborted)
    {
        using var logScope = logger.BeginScope(
            "{GuildId} {InteractionId} {Interaction}", interaction.GuildId, interaction.Id, InteractionName.Of(interaction));
        await using var reply = replies.To(interaction);
        try
        {
            await using var scope = services.CreateAsyncScope();
            var context = new NexusContext(client, interaction, reply, aborted);
            await ExplainAsync(context, await interactions.ExecuteCommandAsync(context, scope.ServiceProvider));
        }
        catch (Exception fault)
        {
            await TellFaultAsync(reply, interaction, fault);
        }
    }

    private Task ExplainAsync(NexusContext context, IResult result) => result switch
    {
        { IsSuccess: true } => Task.CompletedTask,
        ExecuteResult { Exception: OperationCanceledException or { InnerException: OperationCanceledException } } when context.Aborted.IsCancellationRequested
            => TellAsync(context.Reply, context.Interaction, Explanation.Stopping),
        ExecuteResult { Exception: { } fault } => TellFaultAsync(context.Reply, context.Interaction, (fault as InteractionException)?.InnerException ?? fault),
        _ => TellAsync(context.Reply, context.Interaction, Explanation.Of(result, context.Interaction.Type)),
    };

    private async Task TellFaultAsync(Reply reply, SocketInteraction interaction, Exception fault)
    {
        if (Reply.IsTooLate(interaction, fault))
        {
            // Nothing reaches the member any more, so this line is all that tells of it.
            logger.LogWarning(fault, "Interaction {InteractionId} was answered too late", interaction.Id);
            return;
        }

        if (fault is StoreRefusedException refused)
        {
            logger.LogWarning("Interaction {InteractionId} was refused: {Code}", interaction.Id, refused.Refusal.Code);
            await TellAsync(reply, interaction, refused.Refusal.Message.ToString(CultureInfo.InvariantCulture));
            return;
        }

        var reference = Reference.Of(interaction.Id);
        logger.LogError(fault, "An interaction failed, reference {Reference}", reference);
        await TellAsync(reply, interaction, Explanation.OfFault(reference));
    }

    private async Task TellAsync(Reply reply, SocketInteraction interaction, string text)
    {
        try
        {
            await (interaction is SocketAutocompleteInteraction typing ? typing.RespondAsync(Array.Empty<AutocompleteResult>()) : reply.SayAsync(text));
        }
        catch (Exception e) when (Reply.IsUndelivered(e))
        {
            logger.LogWarning("Interaction {InteractionId} could not be answered any more: {Reason}", interaction.Id, e.GetType().Name);
        }
    }
}
