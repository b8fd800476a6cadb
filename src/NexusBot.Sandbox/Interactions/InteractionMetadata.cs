using System.Text.Json;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Interactions;

/// <summary>What a message tells about the interaction it answers.</summary>
internal static class InteractionMetadata
{
    public static JsonElement Of(SandboxWorld world, Interaction interaction, ulong? originalResponse = null) =>
        Payload.Element(json => Write(json, world, interaction, originalResponse));

    /// <summary>The older <c>interaction</c> field, which only answers to commands carry.</summary>
    public static JsonElement? ShortForm(SandboxWorld world, Interaction interaction)
    {
        if (interaction is not { Kind: InteractionKind.Command, Origin.Command: { } command })
            return null;

        return Payload.Element(json =>
        {
            json.WriteStartObject();
            json.WriteId("id", interaction.Id);
            json.WriteNumber("type", (int)interaction.Kind);
            json.WriteString("name", command.Name);
            json.WriteUser("user", world.Users.Find(interaction.UserId)!);
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, SandboxWorld world, Interaction interaction, ulong? originalResponse)
    {
        json.WriteStartObject();
        json.WriteId("id", interaction.Id);
        json.WriteNumber("type", (int)interaction.Kind);
        json.WriteUser("user", world.Users.Find(interaction.UserId)!);
        json.WriteStartObject("authorizing_integration_owners");
        json.WriteId("0", interaction.Origin.GuildId ?? 0);
        json.WriteEndObject();
        if (originalResponse is { } original)
            json.WriteId("original_response_message_id", original);
        WriteOrigin(json, world, interaction);
        json.WriteEndObject();
    }

    private static void WriteOrigin(Utf8JsonWriter json, SandboxWorld world, Interaction interaction)
    {
        if (interaction is { Kind: InteractionKind.Command, Origin.Command: { TargetId: { } targetId } command })
        {
            if (command.Type == CommandType.Message)
                json.WriteId("target_message_id", targetId);
            else
                json.WriteUser("target_user", world.Users.Find(targetId)!);
        }
        if (interaction is { Kind: InteractionKind.Component, Origin.SourceMessage: { } message })
            json.WriteId("interacted_message_id", message.Id);
        if (interaction.Origin.OpenedBy is { } opener)
        {
            json.WritePropertyName("triggering_interaction_metadata");
            Write(json, world, opener, null);
        }
    }
}
