using System.Globalization;
using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Interactions;

/// <summary>What an interaction's token serves for fifteen minutes: the first answer by the name of <c>@original</c>, and follow-ups.</summary>
internal sealed class WebhookEndpoints(SandboxWorld world, InteractionLog log, AnswerWriter answers)
{
    private const string Original = "@original";

    public async Task PostAsync(HttpContext context)
    {
        var request = await ApiRequest.ReadAsync(context);
        var interaction = Find(context);
        var input = MessageForm.Read(world, request, interaction.ChannelId, MessageRules.InteractionMessage);

        // The first follow-up after "is thinking…" takes that message's place.
        var message = Loading(interaction) is { } loading ? answers.Edit(loading, input) : answers.FollowUp(interaction, input);
        if (message.Id == interaction.OriginalMessageId)
            interaction.Settle();
        else
            interaction.AddFollowUp(message.Id);
        await context.AnswerAsync(json => json.WriteMessage(world, message));
    }

    public Task GetAsync(HttpContext context)
    {
        var message = Message(context, Find(context));
        return context.AnswerAsync(json => json.WriteMessage(world, message));
    }

    public async Task PatchAsync(HttpContext context)
    {
        var request = await ApiRequest.ReadAsync(context);
        var interaction = Find(context);
        var message = Message(context, interaction);
        var edited = answers.Edit(message, MessageForm.Read(world, request, interaction.ChannelId, MessageRules.Edit(message)));
        interaction.Settle();
        await context.AnswerAsync(json => json.WriteMessage(world, edited));
    }

    public Task DeleteAsync(HttpContext context)
    {
        var interaction = Find(context);
        var message = Message(context, interaction);
        world.Messages.Delete(message.ChannelId, message.Id);
        interaction.Settle();
        return context.AnswerNothingAsync();
    }

    private Interaction Find(HttpContext context)
    {
        var interaction = log.FindByToken((string)context.Request.RouteValues["webhook_token"]!);
        if (interaction is null || context.Id("webhook_id") != world.Application.Id || interaction.Outcome is null or Unanswered)
            throw Refusals.UnknownWebhook();
        if (!log.IsExpired(interaction))
            return interaction;

        // Whoever still waits for what was deferred can stop: nothing comes by this token any more.
        interaction.Settle();
        throw Refusals.InvalidWebhookToken();
    }

    private Message? Loading(Interaction interaction) =>
        interaction.OriginalMessageId is { } id
        && world.Messages.Find(interaction.ChannelId, id) is { } message
        && message.Flags.HasFlag(MessageFlags.Loading) ? message : null;

    private Message Message(HttpContext context, Interaction interaction)
    {
        var name = (string)context.Request.RouteValues["message_id"]!;
        var id = name == Original ? interaction.OriginalMessageId : Own(interaction, name);
        return world.Messages.Find(interaction.ChannelId, id ?? 0) ?? throw Refusals.UnknownMessage();
    }

    private static ulong? Own(Interaction interaction, string name) =>
        ulong.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && (id == interaction.OriginalMessageId || interaction.FollowUps.Contains(id)) ? id : null;
}
