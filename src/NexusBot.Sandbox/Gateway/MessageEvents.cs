using System.Text.Json;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Gateway;

/// <summary>What happens in channels the bot can see.</summary>
internal sealed class MessageEvents(SandboxWorld world)
{
    public GatewayEvent? Write(WorldChange change) => change switch
    {
        MessageCreated created => WriteMessage("MESSAGE_CREATE", created.Message),
        MessageUpdated updated => WriteMessage("MESSAGE_UPDATE", updated.Message),
        MessageDeleted { Message.IsEphemeral: false } deleted => In(
            deleted.Message.ChannelId,
            "MESSAGE_DELETE",
            GatewayIntents.GuildMessages,
            GatewayIntents.DirectMessages,
            json => json.WriteId("id", deleted.Message.Id)),
        MessagesBulkDeleted bulk => In(
            bulk.ChannelId,
            "MESSAGE_DELETE_BULK",
            GatewayIntents.GuildMessages,
            GatewayIntents.DirectMessages,
            json => json.WriteIds("ids", bulk.MessageIds)),
        ReactionAdded added => WriteReaction("MESSAGE_REACTION_ADD", added.Message, added.Reaction, added.UserId),
        ReactionRemoved removed => WriteReaction("MESSAGE_REACTION_REMOVE", removed.Message, removed.Reaction, removed.UserId),
        TypingStarted typing => In(
            typing.ChannelId,
            "TYPING_START",
            GatewayIntents.GuildMessageTyping,
            GatewayIntents.DirectMessageTyping,
            json =>
            {
                json.WriteId("user_id", typing.UserId);
                json.WriteNumber("timestamp", world.WorldTime.GetUtcNow().ToUnixTimeSeconds());
            }),
        _ => null,
    };

    private GatewayEvent? WriteMessage(string name, Message message)
    {
        var botId = world.Application.BotUserId;
        if (FindVisible(message.ChannelId) is not { } channel || (message.IsEphemeral && message.AuthorId != botId))
            return null;

        var alwaysReadable = message.AuthorId == botId || channel.IsDirect || message.Mentions.UserIds.Contains(botId);
        var intents = channel.IsDirect || message.IsEphemeral ? GatewayIntents.DirectMessages : GatewayIntents.GuildMessages;
        return new GatewayEvent(name, intents, (json, mayRead) =>
        {
            json.WriteMessageFields(world, message, mayRead || alwaysReadable);
            json.WriteNumber("channel_type", (int)channel.Type);
            // An ephemeral message comes as a direct one does: without its guild and its author's membership.
            if (channel.GuildId is { } guildId && !message.IsEphemeral)
                WriteGuild(json, guildId, message.AuthorId);
        });
    }

    private void WriteGuild(Utf8JsonWriter json, ulong guildId, ulong authorId)
    {
        json.WriteId("guild_id", guildId);
        if (world.Members.Find(guildId, authorId) is not { } member)
            return;
        json.WriteStartObject("member");
        json.WriteMemberFields(member);
        json.WriteEndObject();
    }

    private GatewayEvent? WriteReaction(string name, Message message, Reaction reaction, ulong userId) => In(
        message.ChannelId,
        name,
        GatewayIntents.GuildMessageReactions,
        GatewayIntents.DirectMessageReactions,
        json =>
        {
            json.WriteId("message_id", message.Id);
            json.WriteId("message_author_id", message.AuthorId);
            json.WriteId("user_id", userId);
            json.WriteEmoji("emoji", reaction);
            json.WriteBoolean("burst", false);
            json.WriteEmptyArray("burst_colors");
            json.WriteNumber("type", 0);
        });

    private GatewayEvent? In(ulong channelId, string name, GatewayIntents inGuild, GatewayIntents inDirect, Action<Utf8JsonWriter> writeFields)
    {
        if (FindVisible(channelId) is not { } channel)
            return null;

        return new GatewayEvent(name, channel.IsDirect ? inDirect : inGuild, json =>
        {
            writeFields(json);
            json.WriteId("channel_id", channelId);
            if (channel.GuildId is { } guildId)
                json.WriteId("guild_id", guildId);
        });
    }

    private Channel? FindVisible(ulong channelId)
    {
        var channel = world.Channels.Find(channelId);
        return channel is not null
            && world.Permissions.Has(world.Application.BotUserId, channel, Permissions.ViewChannel)
            && (channel.GuildId is not { } guildId || world.Guilds.Find(guildId) is { Unavailable: false }) ? channel : null;
    }
}
