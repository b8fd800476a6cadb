using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Wire;

public static class CommandJson
{
    public static void WriteCommand(this Utf8JsonWriter json, SandboxWorld world, ApplicationCommand command, bool withLocalizations = true)
    {
        json.WriteStartObject();
        json.WriteId("id", command.Id);
        json.WriteId("application_id", world.Application.Id);
        json.WriteId("version", command.Version);
        json.WriteNumber("type", (int)command.Type);
        json.WriteString("name", command.Name);
        json.WriteString("description", command.Description);
        json.WriteBoolean("nsfw", command.Nsfw);
        if (command.DefaultMemberPermissions is { } permissions)
            json.WriteBits("default_member_permissions", permissions);
        else
            json.WriteNull("default_member_permissions");

        if (command.GuildId is { } guildId)
            json.WriteId("guild_id", guildId);
        else
            json.WriteGlobalFields(command);

        if (withLocalizations)
            json.WriteLocalizations(command);
        if (command.Options.GetArrayLength() > 0)
            json.WriteElement("options", command.Options);
        json.WriteEndObject();
    }

    private static void WriteGlobalFields(this Utf8JsonWriter json, ApplicationCommand command)
    {
        json.WriteBoolean("dm_permission", command.WorksInDirectMessages);
        json.WriteIfSet("contexts", command.Contexts);
        json.WriteIfSet("integration_types", command.IntegrationTypes);
    }

    private static void WriteLocalizations(this Utf8JsonWriter json, ApplicationCommand command)
    {
        WriteOrNull("name_localizations", command.NameLocalizations);
        WriteOrNull("description_localizations", command.DescriptionLocalizations);

        void WriteOrNull(string name, JsonElement? dictionary)
        {
            if (dictionary is { } value)
                json.WriteElement(name, value);
            else
                json.WriteNull(name);
        }
    }
}
