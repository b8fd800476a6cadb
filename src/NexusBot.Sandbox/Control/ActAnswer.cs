using System.Text.Json;
using NexusBot.Sandbox.Interactions;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Control;

/// <summary>Writes what came of an act, as the member sees it.</summary>
internal sealed class ActAnswer(SandboxWorld world, WorldView view)
{
    public void Write(Utf8JsonWriter json, Interaction interaction)
    {
        json.WriteStartObject();
        json.WriteId("interaction_id", interaction.Id);
        var message = interaction.OriginalMessageId is { } id ? world.Messages.Find(interaction.ChannelId, id) : null;
        json.WriteString("outcome", Name(interaction.Outcome, message));
        switch (interaction.Outcome)
        {
            case ModalOpened { Modal: var modal }:
                WriteModal(json, interaction, modal);
                break;
            case ChoicesOffered { Choices: var choices }:
                json.WriteElement("choices", choices);
                break;
            case Unanswered:
                json.WriteString("error", Failure(interaction.Kind));
                break;
        }
        if (message is not null)
        {
            json.WritePropertyName("message");
            view.WriteMessage(json, message);
        }
        WorldView.WriteArray(json, "follow_ups", FollowUps(interaction), followUp => view.WriteMessage(json, followUp));
        json.WriteEndObject();
    }

    private IEnumerable<Message> FollowUps(Interaction interaction) =>
        interaction.FollowUps.Select(id => world.Messages.Find(interaction.ChannelId, id)).OfType<Message>();

    private static string Name(Outcome? outcome, Message? message) => outcome switch
    {
        Thinking when message is { } shown && shown.Flags.HasFlag(MessageFlags.Loading) => "thinking",
        MessageSent or Thinking => "message",
        MessageChanged or ChangeDeferred => "changed",
        ModalOpened => "modal",
        ChoicesOffered => "choices",
        _ => "failed",
    };

    // In Discord's own words.
    private static string Failure(InteractionKind kind) => kind switch
    {
        InteractionKind.Component => "This interaction failed",
        InteractionKind.ModalSubmit => "Something went wrong. Try again.",
        InteractionKind.Autocomplete => "Loading options failed",
        _ => "The application did not respond",
    };

    private static void WriteModal(Utf8JsonWriter json, Interaction interaction, Modal modal)
    {
        json.WriteStartObject("modal");
        json.WriteId("interaction_id", interaction.Id);
        json.WriteString("custom_id", modal.CustomId);
        json.WriteString("title", modal.Title);
        json.WriteElement("components", modal.Components);
        json.WriteEndObject();
    }
}
