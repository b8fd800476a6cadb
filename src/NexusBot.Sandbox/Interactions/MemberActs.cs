using System.Text.Json;
using System.Text.Json.Nodes;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Interactions;

/// <summary>What members do in Discord's app: each act is checked as the app does, and told to the bot.</summary>
internal sealed class MemberActs(SandboxWorld world, CommandCatalogue catalogue, InteractionLog log, Action<byte[]> tellBot)
{
    private readonly InteractionPayload _payload = new(world);

    public Interaction Run(CommandAct act)
    {
        var called = catalogue.Find(act.UserId, act.Where, act.Type, act.Name, act.Forged);
        var resolved = new Resolved(world, act.Where);
        var options = new OptionReader(new EntityReader(world, act, resolved), new UploadReader(world, act, resolved), act.Forged).Read(called, act.Options, act.Focused);
        if (act.Type != CommandType.ChatInput)
            ResolveTarget(act, resolved);

        var kind = act.Focused is null ? InteractionKind.Command : InteractionKind.Autocomplete;
        var origin = Origin(act) with { Command = new CommandUse(called.Name, act.Type, act.TargetId) };
        return Send(kind, origin, json =>
        {
            json.WriteId("id", called.Command.Id);
            json.WriteString("name", called.Command.Name);
            json.WriteNumber("type", (int)called.Command.Type);
            if (called.Command.GuildId is { } guildId)
                json.WriteId("guild_id", guildId);
            if (act.TargetId is { } targetId)
                json.WriteId("target_id", targetId);
            WriteOptions(json, called, options);
            resolved.Write(json, act.UserId);
        });
    }

    public Interaction Use(ComponentAct act)
    {
        var message = world.Messages.Find(act.Where.Id, act.MessageId);
        if (message is null || !Sees(act, message))
            throw new RefusedActException("This member sees no such message.");

        var component = ComponentFinder.Find(message.Components, act.CustomId);
        if (!act.Forged && (component is null || IsDisabled(component.Value)))
            throw new RefusedActException(component is null ? $"The message has no component \"{act.CustomId}\"." : "This component is disabled.");

        var resolved = new Resolved(world, act.Where);
        var values = act.Forged || component is null || act.Values is null
            ? act.Values
            : new SelectReader(new EntityReader(world, act, resolved)).Read(component.Value, act.Values);
        var type = component?.GetProperty("type").GetInt32() ?? (int)(values is null ? ComponentType.Button : ComponentType.StringSelect);
        return Send(InteractionKind.Component, Origin(act) with { SourceMessage = message }, json =>
        {
            json.WriteString("custom_id", act.CustomId);
            json.WriteNumber("component_type", type);
            json.WriteIfSet("id", component?.GetProperty("id").GetInt32());
            WriteValues(json, values);
            resolved.Write(json, act.UserId);
        });
    }

    public Interaction Submit(ModalAct act)
    {
        if (act.OpenedBy.Outcome is not ModalOpened { Modal: var modal } || act.OpenedBy.UserId != act.UserId)
            throw new RefusedActException("No form is open.");

        var resolved = new Resolved(world, act.Where);
        var reader = new ModalInputReader(new SelectReader(new EntityReader(world, act, resolved)), new UploadReader(world, act, resolved), act.Forged);
        var answer = new ModalAnswer(modal, act.Values, reader, act.Forged);
        var origin = Origin(act) with { OpenedBy = act.OpenedBy, SourceMessage = act.OpenedBy.Origin.SourceMessage };
        return Send(InteractionKind.ModalSubmit, origin, json =>
        {
            json.WriteString("custom_id", act is { Forged: true, CustomId: { } forged } ? forged : modal.CustomId);
            answer.WriteComponents(json);
            resolved.Write(json, act.UserId);
        });
    }

    private Interaction Send(InteractionKind kind, InteractionOrigin origin, Action<Utf8JsonWriter> writeData)
    {
        var interaction = log.Open(kind, origin);
        tellBot(_payload.Write(interaction, writeData));
        return interaction;
    }

    private static InteractionOrigin Origin(Act act) => new() { UserId = act.UserId, ChannelId = act.Where.Id, GuildId = act.Where.GuildId };

    private void ResolveTarget(CommandAct act, Resolved resolved)
    {
        if (act.Type == CommandType.Message && world.Messages.Find(act.Where.Id, act.TargetId ?? 0) is { } message && Sees(act, message))
            resolved.Add(message);
        else if (act.Type == CommandType.User && world.Users.Find(act.TargetId ?? 0) is { } user)
            resolved.Add(user);
        else
            throw new RefusedActException($"\"{act.Name}\" needs a {(act.Type == CommandType.User ? "member" : "message")} to be used on.");
    }

    private static bool Sees(Act act, Message message) => act.Forged || (message.EphemeralFor ?? act.UserId) == act.UserId;

    private static bool IsDisabled(JsonElement component) =>
        component.TryGetProperty("disabled", out var disabled) && disabled.ValueKind == JsonValueKind.True;

    private static void WriteValues(Utf8JsonWriter json, IReadOnlyList<string>? values)
    {
        if (values is null)
            return;

        json.WriteStartArray("values");
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>A subcommand's options lie inside it, and it inside its group.</summary>
    private static void WriteOptions(Utf8JsonWriter json, CalledCommand called, JsonArray options)
    {
        if (called.Command.Type != CommandType.ChatInput || (called.Path.Count == 0 && options.Count == 0))
            return;

        foreach (var step in called.Path)
        {
            json.WriteStartArray("options");
            json.WriteStartObject();
            json.WriteNumber("type", (int)step.Type);
            json.WriteString("name", step.Name);
        }
        json.WritePropertyName("options");
        options.WriteTo(json);
        for (var depth = called.Path.Count; depth > 0; depth--)
        {
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }
}
