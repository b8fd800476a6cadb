using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NexusBot.Sandbox.World;

/// <summary>Finds the mentions in a message's texts, and keeps those that <c>allowed_mentions</c> and the author's permissions let through.</summary>
internal sealed partial class MentionReader(SandboxWorld world)
{
    private const int TextDisplay = 10;

    public Mentions Read(MessageDraft draft)
    {
        var mentions = Read(draft.ChannelId, draft.AuthorId, Text(draft.Content, draft.Components), draft.AllowedMentions, draft.RepliesTo);
        return draft.EphemeralFor is null ? mentions : mentions with { PingedUserIds = [] };
    }

    public Mentions Read(ulong channelId, ulong authorId, string content, AllowedMentions allowed, ulong? repliesTo)
    {
        if (repliesTo is null && !content.Contains('@'))
            return Mentions.None;

        var channel = world.Channels.Find(channelId)!;
        var mayMentionAll = channel.GuildId is not null && world.Permissions.Has(authorId, channel, Permissions.MentionEveryone);

        var users = Ids(UserMention(), content).Where(id => Allows(allowed.Users, id) && world.Users.Find(id) is not null).ToList();
        if (repliesTo is { } original && allowed.RepliedUser && world.Messages.Find(channelId, original) is { } message)
            users.Add(message.AuthorId);
        var roles = Ids(RoleMention(), content).Where(id => Allows(allowed.Roles, id) && MayMention(channel, id, mayMentionAll)).ToList();
        var everyone = allowed.Everyone && mayMentionAll && EveryoneMention().IsMatch(content);

        var mentions = new Mentions([.. users.Distinct()], [.. roles], everyone);
        return mentions with { PingedUserIds = Pinged(channel, mentions, authorId) };
    }

    /// <summary>What mentions are read in: the content, and what a message of components displays as text.</summary>
    public static string Text(string content, JsonElement components) =>
        components.GetArrayLength() == 0 ? content : string.Join('\n', Displayed(components).Prepend(content));

    private static IEnumerable<string> Displayed(JsonElement components) => components.EnumerateArray().SelectMany(component => component switch
    {
        _ when component.GetProperty("type").GetInt32() == TextDisplay => [component.GetProperty("content").GetString()!],
        _ when component.TryGetProperty("components", out var nested) => Displayed(nested),
        _ => [],
    });

    private bool MayMention(Channel channel, ulong roleId, bool mayMentionAll) =>
        world.Roles.Find(roleId) is { IsEveryone: false } role && role.GuildId == channel.GuildId && (role.Mentionable || mayMentionAll);

    private ImmutableArray<ulong> Pinged(Channel channel, Mentions mentions, ulong authorId)
    {
        if (channel.GuildId is not { } guildId)
            return [.. mentions.UserIds.Where(id => id != authorId)];
        if (mentions is { UserIds.IsEmpty: true, RoleIds.IsEmpty: true, Everyone: false })
            return [];

        return
        [
            .. world.Members.List(guildId)
                .Where(member => member.UserId != authorId
                    && (mentions.Everyone || mentions.UserIds.Contains(member.UserId) || member.RoleIds.Any(mentions.RoleIds.Contains))
                    && world.Permissions.Has(member.UserId, channel, Permissions.ViewChannel))
                .Select(member => member.UserId),
        ];
    }

    private static bool Allows(ImmutableArray<ulong>? list, ulong id) => list is not { } ids || ids.Contains(id);

    private static IEnumerable<ulong> Ids(Regex pattern, string content) => pattern.Matches(content)
        .Select(match => ulong.TryParse(match.ValueSpan.Trim("<@!&>"), CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id != 0)
        .Distinct();

    [GeneratedRegex("<@!?[0-9]{1,20}>")]
    private static partial Regex UserMention();

    [GeneratedRegex("<@&[0-9]{1,20}>")]
    private static partial Regex RoleMention();

    [GeneratedRegex("@(everyone|here)")]
    private static partial Regex EveryoneMention();
}
