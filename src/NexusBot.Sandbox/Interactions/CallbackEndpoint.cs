using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Interactions;

/// <summary><c>POST /interactions/{id}/{token}/callback</c>: the bot's first word on what a member did.</summary>
internal sealed class CallbackEndpoint(SandboxWorld world, InteractionLog log, AnswerWriter answers)
{
    private readonly CallbackForm _form = new(world, answers);

    public async Task HandleAsync(HttpContext context)
    {
        var request = await ApiRequest.ReadAsync(context);
        var interaction = log.Find(context.Id("interaction_id")) is { } found && found.Token == (string?)context.Request.RouteValues["interaction_token"]
            ? found
            : throw Refusals.UnknownInteraction();
        var (type, carry) = _form.Read(interaction, request);

        var outcome = Acknowledge(interaction, carry);
        if (context.QueryFlag("with_response"))
            await context.AnswerAsync(json => WriteResponse(json, interaction, type, outcome));
        else
            await context.AnswerNothingAsync();
    }

    private static Outcome Acknowledge(Interaction interaction, Func<Outcome> carry)
    {
        switch (interaction.TryAcknowledge())
        {
            case Acknowledgement.Repeated:
                throw Refusals.AlreadyAcknowledged();
            case Acknowledgement.Late:
                throw Refusals.UnknownInteraction();
            default:
                return Carry(interaction, carry);
        }
    }

    // What cannot be carried out, say because its message was deleted just now, leaves the member without an answer, not waiting.
    private static Outcome Carry(Interaction interaction, Func<Outcome> carry)
    {
        Outcome outcome = new Unanswered();
        try
        {
            outcome = carry();
            return outcome;
        }
        finally
        {
            interaction.Answer(outcome);
        }
    }

    private void WriteResponse(Utf8JsonWriter json, Interaction interaction, CallbackType type, Outcome outcome)
    {
        var message = interaction.OriginalMessageId is { } id ? world.Messages.Find(interaction.ChannelId, id) : null;
        json.WriteStartObject();
        json.WriteStartObject("interaction");
        json.WriteId("id", interaction.Id);
        json.WriteNumber("type", (int)interaction.Kind);
        if (message is not null)
        {
            json.WriteId("response_message_id", message.Id);
            json.WriteBoolean("response_message_loading", outcome is Thinking);
            json.WriteBoolean("response_message_ephemeral", message.IsEphemeral);
        }
        json.WriteEndObject();
        if (message is not null && outcome is MessageSent or MessageChanged)
        {
            json.WriteStartObject("resource");
            json.WriteNumber("type", (int)type);
            json.WritePropertyName("message");
            json.WriteMessage(world, message!);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
