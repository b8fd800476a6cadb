using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Wire;

public static class ChannelJson
{
    private const int RequireTag = 1 << 4;

    /// <summary>A channel as the bot sees it; the direct conversation's other side is its only recipient.</summary>
    public static void WriteChannel(this Utf8JsonWriter json, SandboxWorld world, Channel channel)
    {
        json.WriteStartObject();
        json.WriteChannelFields(world, channel);
        json.WriteEndObject();
    }

    public static void WriteChannelFields(this Utf8JsonWriter json, SandboxWorld world, Channel channel)
    {
        json.WriteId("id", channel.Id);
        json.WriteNumber("type", (int)channel.Type);
        json.WriteNumber("flags", channel.RequiresTag ? RequireTag : 0);
        if (channel.HoldsMessages)
            json.WriteId("last_message_id", channel.LastMessageId);

        if (channel.IsDirect)
            json.WriteRecipients(world, channel);
        else if (channel.Thread is { } thread)
            json.WriteThreadFields(channel, thread);
        else
            json.WriteGuildChannelFields(channel);
    }

    public static void WriteThreadMember(this Utf8JsonWriter json, Channel thread, ulong userId)
    {
        json.WriteStartObject();
        json.WriteThreadMemberFields(thread, userId);
        json.WriteEndObject();
    }

    public static void WriteThreadMemberFields(this Utf8JsonWriter json, Channel thread, ulong userId)
    {
        json.WriteId("id", thread.Id);
        json.WriteId("user_id", userId);
        json.WriteInstant("join_timestamp", thread.Thread!.CreatedAt);
        json.WriteNumber("flags", 0);
    }

    /// <summary>Threads with the bot's membership of those it is in.</summary>
    public static void WriteThreadList(this Utf8JsonWriter json, SandboxWorld world, IReadOnlyList<Channel> threads, bool hasMore)
    {
        var botId = world.Application.BotUserId;
        json.WriteStartObject();
        json.WriteStartArray("threads");
        foreach (var thread in threads)
            json.WriteChannel(world, thread);
        json.WriteEndArray();
        json.WriteStartArray("members");
        foreach (var thread in threads.Where(thread => thread.Thread!.MemberIds.Contains(botId)))
            json.WriteThreadMember(thread, botId);
        json.WriteEndArray();
        json.WriteBoolean("has_more", hasMore);
        json.WriteEndObject();
    }

    private static void WriteRecipients(this Utf8JsonWriter json, SandboxWorld world, Channel channel)
    {
        json.WriteStartArray("recipients");
        foreach (var id in channel.ParticipantIds.Where(id => id != world.Application.BotUserId))
            json.WriteUser(world.Users.Find(id)!);
        json.WriteEndArray();
    }

    private static void WriteGuildChannelFields(this Utf8JsonWriter json, Channel channel)
    {
        json.WriteId("guild_id", channel.GuildId);
        json.WriteString("name", channel.Name);
        json.WriteNumber("position", channel.Position);
        json.WriteId("parent_id", channel.ParentId);
        json.WriteBoolean("nsfw", channel.Nsfw);
        json.WriteNumber("rate_limit_per_user", channel.RateLimitPerUser);
        if (channel.Type is ChannelType.Text or ChannelType.Announcement or ChannelType.Forum)
            json.WriteString("topic", channel.Topic);
        if (channel.Type is ChannelType.Forum)
            json.WriteForumFields(channel);
        if (channel.Type is ChannelType.Voice or ChannelType.Stage)
        {
            json.WriteNumber("bitrate", 64000);
            json.WriteNumber("user_limit", 0);
            json.WriteNull("rtc_region");
        }

        json.WriteStartArray("permission_overwrites");
        foreach (var overwrite in channel.Overwrites)
        {
            json.WriteStartObject();
            json.WriteId("id", overwrite.TargetId);
            json.WriteNumber("type", (int)overwrite.Target);
            json.WriteBits("allow", overwrite.Allow);
            json.WriteBits("deny", overwrite.Deny);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteThreadFields(this Utf8JsonWriter json, Channel channel, ThreadStatus thread)
    {
        json.WriteId("guild_id", channel.GuildId);
        json.WriteString("name", channel.Name);
        json.WriteId("parent_id", channel.ParentId);
        json.WriteId("owner_id", thread.OwnerId);
        json.WriteNumber("rate_limit_per_user", channel.RateLimitPerUser);
        json.WriteNumber("message_count", thread.MessageCount);
        json.WriteNumber("total_message_sent", thread.MessageCount);
        if (!channel.AppliedTagIds.IsEmpty)
            json.WriteIds("applied_tags", channel.AppliedTagIds);
        json.WriteNumber("member_count", thread.MemberCount);
        json.WriteStartObject("thread_metadata");
        json.WriteBoolean("archived", thread.Archived);
        json.WriteNumber("auto_archive_duration", thread.AutoArchiveMinutes);
        json.WriteInstant("archive_timestamp", thread.ArchiveTimestamp);
        json.WriteInstant("create_timestamp", thread.CreatedAt);
        json.WriteBoolean("locked", thread.Locked);
        if (channel.Type == ChannelType.PrivateThread)
            json.WriteBoolean("invitable", thread.Invitable);
        json.WriteEndObject();
    }

    private static void WriteForumFields(this Utf8JsonWriter json, Channel forum)
    {
        json.WriteNulls("default_reaction_emoji", "default_sort_order");
        json.WriteNumber("default_forum_layout", 0);
        json.WriteStartArray("available_tags");
        foreach (var tag in forum.AvailableTags)
        {
            json.WriteStartObject();
            json.WriteId("id", tag.Id);
            json.WriteString("name", tag.Name);
            json.WriteBoolean("moderated", tag.Moderated);
            json.WriteNull("emoji_id");
            json.WriteString("emoji_name", tag.EmojiName);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
