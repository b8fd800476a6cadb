using System.Text.Json;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Interactions;

/// <summary>Writes INTERACTION_CREATE as Discord sends it.</summary>
internal sealed class InteractionPayload(SandboxWorld world)
{
    private const int GuildContext = 0;
    private const int BotDirectMessageContext = 1;

    public byte[] Write(Interaction interaction, Action<Utf8JsonWriter> writeData) => Payload.Bytes(json =>
    {
        var channel = world.Channels.Find(interaction.ChannelId)!;
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteNumber("type", (int)interaction.Kind);
        json.WriteString("token", interaction.Token);
        json.WriteId("id", interaction.Id);
        json.WriteId("application_id", world.Application.Id);
        WritePlace(json, channel, interaction.UserId);
        WriteMessage(json, interaction);
        json.WriteStartObject("data");
        writeData(json);
        json.WriteEndObject();
        WriteInstallation(json, channel);
        json.WriteEndObject();
    });

    private void WritePlace(Utf8JsonWriter json, Channel channel, ulong userId)
    {
        json.WriteId("channel_id", channel.Id);
        json.WriteStartObject("channel");
        json.WriteChannelFields(world, channel);
        if (channel.GuildId is not null)
            json.WriteBits("permissions", world.Permissions.InChannel(userId, channel));
        json.WriteEndObject();

        var user = world.Users.Find(userId)!;
        json.WriteString("locale", user.Locale);
        json.WriteBits("app_permissions", world.Permissions.InChannel(world.Application.BotUserId, channel));
        if (channel.GuildId is { } guildId)
            WriteGuild(json, world.Guilds.Find(guildId)!, channel, userId);
        else
            json.WriteUser("user", user);
    }

    private void WriteGuild(Utf8JsonWriter json, Guild guild, Channel channel, ulong userId)
    {
        json.WriteId("guild_id", guild.Id);
        json.WriteString("guild_locale", guild.PreferredLocale);
        json.WriteStartObject("guild");
        json.WriteId("id", guild.Id);
        json.WriteString("locale", guild.PreferredLocale);
        json.WriteEmptyArray("features");
        json.WriteEndObject();
        json.WritePropertyName("member");
        json.WriteMember(world.Members.Find(guild.Id, userId)!, world.Permissions.InChannel(userId, channel));
    }

    private void WriteMessage(Utf8JsonWriter json, Interaction interaction)
    {
        if (interaction.Origin.SourceMessage is not { } source)
            return;

        json.WritePropertyName("message");
        json.WriteMessage(world, world.Messages.Find(interaction.ChannelId, source.Id) ?? source);
    }

    private static void WriteInstallation(Utf8JsonWriter json, Channel channel)
    {
        json.WriteEmptyArray("entitlements");
        json.WriteStartObject("authorizing_integration_owners");
        json.WriteId("0", channel.GuildId ?? 0);
        json.WriteEndObject();
        json.WriteNumber("context", channel.GuildId is null ? BotDirectMessageContext : GuildContext);
        json.WriteNumber("attachment_size_limit", Attachment.MaxBytes);
    }
}
