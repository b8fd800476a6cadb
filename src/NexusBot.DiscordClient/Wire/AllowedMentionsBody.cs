using System.Text.Json.Serialization;

namespace Discord.Wire;

internal sealed class AllowedMentionsBody
{
    private const int MaxListed = 100;

    public string[]? Parse { get; set; }

    [JsonNumberHandling(JsonNumberHandling.WriteAsString)]
    public List<ulong>? Users { get; set; }

    [JsonNumberHandling(JsonNumberHandling.WriteAsString)]
    public List<ulong>? Roles { get; set; }

    public bool? RepliedUser { get; set; }

    public static AllowedMentionsBody From(AllowedMentions mentions)
    {
        Limits.AtMost(mentions.UserIds?.Count ?? 0, MaxListed, nameof(AllowedMentions.UserIds));
        Limits.AtMost(mentions.RoleIds?.Count ?? 0, MaxListed, nameof(AllowedMentions.RoleIds));
        RefuseBoth(mentions, AllowedMentionTypes.Users, mentions.UserIds);
        RefuseBoth(mentions, AllowedMentionTypes.Roles, mentions.RoleIds);
        return new AllowedMentionsBody
        {
            Parse = [.. Names(mentions.AllowedTypes ?? AllowedMentionTypes.None)],
            Users = mentions.UserIds is { Count: > 0 } ? mentions.UserIds : null,
            Roles = mentions.RoleIds is { Count: > 0 } ? mentions.RoleIds : null,
            RepliedUser = mentions.MentionRepliedUser,
        };
    }

    private static void RefuseBoth(AllowedMentions mentions, AllowedMentionTypes kind, List<ulong>? ids)
    {
        if (mentions.AllowedTypes?.HasFlag(kind) is true && ids is { Count: > 0 })
            throw new ArgumentException($"{kind} may be allowed altogether or one by one, not both.", nameof(mentions));
    }

    private static IEnumerable<string> Names(AllowedMentionTypes types)
    {
        if (types.HasFlag(AllowedMentionTypes.Everyone))
            yield return "everyone";
        if (types.HasFlag(AllowedMentionTypes.Roles))
            yield return "roles";
        if (types.HasFlag(AllowedMentionTypes.Users))
            yield return "users";
    }
}
