using System.Collections.Immutable;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>Checks what a request makes of a guild's channel.</summary>
internal static class ChannelForm
{
    private const int MaxOverwrites = 1000;
    private const int MaxTags = 20;
    private const int RequireTag = 1 << 4;

    /// <summary>The channel as it stands after the request, its faults noted in the form.</summary>
    public static Channel Read(FormField form, Channel standing, SnowflakeMint ids) => standing with
    {
        Name = form["name"].Text(max: 100, min: 1) ?? standing.Name,
        Topic = form["topic"].IsPresent ? form["topic"].Text(standing.Type == ChannelType.Forum ? 4096 : 1024) : standing.Topic,
        Position = form["position"].Number(0, int.MaxValue) ?? standing.Position,
        Nsfw = form["nsfw"].Flag() ?? standing.Nsfw,
        RateLimitPerUser = form["rate_limit_per_user"].Number(0, 21600) ?? standing.RateLimitPerUser,
        ParentId = form["parent_id"].IsPresent ? form["parent_id"].Snowflake() : standing.ParentId,
        Overwrites = form["permission_overwrites"].HasValue ? ReadOverwrites(form["permission_overwrites"]) : standing.Overwrites,
        AvailableTags = form["available_tags"].HasValue ? ReadTags(form["available_tags"], ids) : standing.AvailableTags,
        RequiresTag = form["flags"].Number(0, int.MaxValue) is { } flags ? (flags & RequireTag) != 0 : standing.RequiresTag,
    };

    public static PermissionOverwrite ReadOverwrite(FormField item, ulong id)
    {
        var target = (OverwriteTarget)(item["type"].OneOf(0, 1) ?? 0);
        return new PermissionOverwrite(id, target, Bits(item["allow"]), Bits(item["deny"]));
    }

    private static ImmutableArray<PermissionOverwrite> ReadOverwrites(FormField list)
    {
        var overwrites = ImmutableArray.CreateBuilder<PermissionOverwrite>();
        foreach (var item in list.List(MaxOverwrites))
        {
            item["id"].Require();
            overwrites.Add(ReadOverwrite(item, item["id"].Snowflake() ?? 0));
        }
        return overwrites.ToImmutable();
    }

    private static ImmutableArray<ForumTag> ReadTags(FormField list, SnowflakeMint ids) =>
    [
        .. list.List(MaxTags).Select(item => new ForumTag(
            item["id"].Snowflake() ?? ids.Next(),
            item["name"].Text(max: 20) ?? "",
            item["moderated"].Flag() ?? false,
            item["emoji_name"].Text(max: 100))),
    ];

    // Permissions are texts of digits, like ids.
    private static Permissions Bits(FormField field) => (Permissions)(field.Snowflake() ?? 0);
}
