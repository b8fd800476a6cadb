using System.Collections.Immutable;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

internal static class AllowedMentionsForm
{
    private const int MaxListed = 100;

    /// <summary>Null when the request says nothing, so that the default of its route holds.</summary>
    public static AllowedMentions? Read(FormField field)
    {
        if (!field.HasValue || !field.IsObject())
            return null;

        var parse = ReadParse(field["parse"]);
        return new AllowedMentions
        {
            Users = ReadList(field, "users", parse),
            Roles = ReadList(field, "roles", parse),
            Everyone = parse.Contains("everyone"),
            RepliedUser = field["replied_user"].Flag() ?? false,
        };
    }

    private static HashSet<string> ReadParse(FormField parse)
    {
        var kinds = new HashSet<string>();
        foreach (var item in parse.List(max: 3))
        {
            var kind = item.Text(max: 100);
            if (kind is "users" or "roles" or "everyone")
                kinds.Add(kind);
            else
                item.Refuse("BASE_TYPE_CHOICES", "Value must be one of ('users', 'roles', 'everyone').");
        }
        return kinds;
    }

    private static ImmutableArray<ulong>? ReadList(FormField field, string kind, HashSet<string> parse)
    {
        var ids = field[kind].List(MaxListed).Select(item => item.Snowflake() ?? 0).ToImmutableArray();
        if (!parse.Contains(kind))
            return ids;

        if (!ids.IsEmpty)
            field.Refuse("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
        return null;
    }
}
