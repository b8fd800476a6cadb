using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NexusBot.Sandbox.Interactions;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Control;

/// <summary>
/// What a member does in the app. The answer comes with the bot's first word; with <c>?settled=true</c> it waits for what was deferred too.
/// </summary>
internal sealed class ActEndpoints(MemberActs acts, InteractionLog log, Caller caller, ActAnswer answer)
{
    private static readonly TimeSpan s_patienceWhileThinking = TimeSpan.FromSeconds(60);

    // A bot may take note of a click and have nothing to say about it.
    private static readonly TimeSpan s_patienceWithClick = TimeSpan.FromSeconds(3);

    public async Task RunAsync(HttpContext context) => await AnswerAsync(context, acts.Run(await ReadCommandAsync(context)));

    public async Task AutocompleteAsync(HttpContext context)
    {
        var act = await ReadCommandAsync(context);
        if (act.Focused is null)
            throw new RefusedActException("Say in \"focused\" which option is being typed.", "focused");
        await AnswerAsync(context, acts.Run(act));
    }

    public async Task UseComponentAsync(HttpContext context)
    {
        var user = caller.User(context);
        var body = await context.ReadBodyAsync<ComponentBody>();
        await AnswerAsync(context, acts.Use(new ComponentAct
        {
            UserId = user.Id,
            Where = caller.Channel(user, body.ChannelId),
            MessageId = body.MessageId,
            CustomId = body.CustomId,
            Values = body.Values,
            Forged = body.Forged,
        }));
    }

    public async Task SubmitModalAsync(HttpContext context)
    {
        var user = caller.User(context);
        var body = await context.ReadBodyAsync<ModalBody>();
        var opener = log.Find(body.InteractionId) ?? throw new RefusedActException("No form is open.");
        await AnswerAsync(context, acts.Submit(new ModalAct
        {
            UserId = user.Id,
            Where = caller.Channel(user, opener.ChannelId),
            OpenedBy = opener,
            Values = body.Values,
            CustomId = body.CustomId,
            Forged = body.Forged,
        }));
    }

    private async Task<CommandAct> ReadCommandAsync(HttpContext context)
    {
        var user = caller.User(context);
        var body = await context.ReadBodyAsync<CommandBody>();
        return new CommandAct
        {
            UserId = user.Id,
            Where = caller.Channel(user, body.ChannelId, body.Forged),
            Name = body.Name,
            Type = (CommandType)body.Type,
            Options = body.Options ?? [],
            TargetId = body.TargetId,
            Focused = body.Focused,
            Forged = body.Forged,
        };
    }

    private async Task AnswerAsync(HttpContext context, Interaction interaction)
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await interaction.WaitForAnswerAsync(ended.Token);
        if (context.QueryFlag("settled"))
        {
            var patience = interaction.Outcome is ChangeDeferred ? s_patienceWithClick : s_patienceWhileThinking;
            await Task.WhenAny(interaction.WaitUntilSettledAsync(ended.Token), Task.Delay(patience, TimeProvider.System, ended.Token));
            await ended.CancelAsync();
        }
        await context.AnswerAsync(json => answer.Write(json, interaction));
    }
}
