using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Wire;

public static class MessageJson
{
    public static void WriteMessage(this Utf8JsonWriter json, SandboxWorld world, Message message)
    {
        json.WriteStartObject();
        json.WriteMessageFields(world, message);
        json.WriteEndObject();
    }

    /// <param name="json">Where to.</param>
    /// <param name="world">Knows the authors and whoever is mentioned.</param>
    /// <param name="message">The message.</param>
    /// <param name="withContent">False for a bot without the message content intent: the text parts are empty then.</param>
    public static void WriteMessageFields(this Utf8JsonWriter json, SandboxWorld world, Message message, bool withContent = true)
    {
        json.WriteId("id", message.Id);
        json.WriteId("channel_id", message.ChannelId);
        json.WriteNumber("type", (int)message.Type);
        json.WriteUser("author", world.Users.Find(message.AuthorId)!);
        json.WriteInstant("timestamp", message.Timestamp);
        json.WriteInstant("edited_timestamp", message.EditedTimestamp);
        json.WriteNumber("flags", (int)message.Flags);
        json.WriteBoolean("tts", message.Tts);
        json.WriteBoolean("pinned", message.Pinned);
        json.WriteIfSet("nonce", message.Nonce);
        json.WriteMentions(world, message.Mentions);
        json.WriteContent(world, message, withContent);
        json.WriteReactions(world, message);
        json.WriteOrigin(world, message);
    }

    private static void WriteMentions(this Utf8JsonWriter json, SandboxWorld world, Mentions mentions)
    {
        json.WriteBoolean("mention_everyone", mentions.Everyone);
        json.WriteIds("mention_roles", mentions.RoleIds);
        json.WriteStartArray("mentions");
        foreach (var id in mentions.UserIds)
            json.WriteUser(world.Users.Find(id)!);
        json.WriteEndArray();
    }

    private static void WriteContent(this Utf8JsonWriter json, SandboxWorld world, Message message, bool withContent)
    {
        json.WriteString("content", withContent ? message.Content : "");
        json.WriteElement("embeds", withContent ? Signed(world, message, message.Embeds) : Message.NoItems);
        json.WriteElement("components", withContent ? Signed(world, message, message.Components) : Message.NoItems);
        json.WriteStartArray("attachments");
        if (withContent)
        {
            // What an embed shows is its own, and no attachment beside it.
            foreach (var attachment in message.Attachments.Where(attachment => !Shows(world, message.Embeds, attachment)))
                json.WriteAttachment(world, attachment);
        }
        json.WriteEndArray();
    }

    private static bool Shows(SandboxWorld world, JsonElement embeds, Attachment attachment) =>
        embeds.GetArrayLength() > 0 && embeds.GetRawText().Contains(Quoted(world.Files.Of(attachment)), StringComparison.Ordinal);

    // Each time a message is told, the addresses in it are good for another day.
    private static JsonElement Signed(SandboxWorld world, Message message, JsonElement items)
    {
        if (message.Attachments.IsEmpty || items.GetArrayLength() == 0)
            return items;

        return JsonElement.Parse(message.Attachments.Aggregate(
            items.GetRawText(),
            (text, attachment) => text.Replace(Quoted(world.Files.Of(attachment)), Quoted(world.Files.Fresh(attachment)), StringComparison.Ordinal)));
    }

    private static string Quoted(string address) => $"\"{address}\"";

    private static void WriteReactions(this Utf8JsonWriter json, SandboxWorld world, Message message)
    {
        if (message.Reactions.IsEmpty)
            return;

        json.WriteStartArray("reactions");
        foreach (var reaction in message.Reactions)
        {
            json.WriteStartObject();
            json.WriteNumber("count", reaction.UserIds.Length);
            json.WriteStartObject("count_details");
            json.WriteNumber("burst", 0);
            json.WriteNumber("normal", reaction.UserIds.Length);
            json.WriteEndObject();
            json.WriteBoolean("me", reaction.UserIds.Contains(world.Application.BotUserId));
            json.WriteBoolean("me_burst", false);
            json.WriteEmptyArray("burst_colors");
            json.WriteEmoji("emoji", reaction);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void WriteEmoji(this Utf8JsonWriter json, string name, Reaction reaction)
    {
        json.WriteStartObject(name);
        json.WriteId("id", reaction.EmojiId);
        json.WriteString("name", reaction.EmojiName);
        json.WriteEndObject();
    }

    private static void WriteOrigin(this Utf8JsonWriter json, SandboxWorld world, Message message)
    {
        if (message.ApplicationId is { } applicationId)
            json.WriteId("application_id", applicationId);
        if (message.InteractionMetadata is { } metadata)
        {
            // An answer to an interaction travels through the application's own webhook.
            json.WriteId("webhook_id", message.ApplicationId);
            json.WriteElement("interaction_metadata", metadata);
            json.WriteIfSet("interaction", message.Interaction);
        }
        if (message.Flags.HasFlag(MessageFlags.HasThread) && world.Channels.Find(message.Id) is { } thread)
        {
            json.WritePropertyName("thread");
            json.WriteChannel(world, thread);
        }
        if (message.RepliesTo is { } original)
            json.WriteReference(world, message, original);
    }

    private static void WriteReference(this Utf8JsonWriter json, SandboxWorld world, Message message, ulong original)
    {
        json.WriteStartObject("message_reference");
        json.WriteNumber("type", 0);
        json.WriteId("channel_id", message.ChannelId);
        json.WriteId("message_id", original);
        if (world.Channels.Find(message.ChannelId)?.GuildId is { } guildId)
            json.WriteId("guild_id", guildId);
        json.WriteEndObject();

        json.WritePropertyName("referenced_message");
        // What only one member sees is quoted to nobody else.
        if (world.Messages.Find(message.ChannelId, original) is { } referenced && (referenced.EphemeralFor ?? message.EphemeralFor) == message.EphemeralFor)
            json.WriteMessage(world, referenced with { RepliesTo = null });
        else
            json.WriteNullValue();
    }
}
