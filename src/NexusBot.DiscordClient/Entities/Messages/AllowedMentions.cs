namespace Discord;

/// <summary>Who a message may ping, whatever its text says.</summary>
public class AllowedMentions(AllowedMentionTypes? allowedTypes = null)
{
    public static AllowedMentions None => new(AllowedMentionTypes.None);

    public static AllowedMentions All =>
        new(AllowedMentionTypes.Everyone | AllowedMentionTypes.Users | AllowedMentionTypes.Roles);

    public AllowedMentionTypes? AllowedTypes { get; set; } = allowedTypes;
    public List<ulong> RoleIds { get; set; } = [];
    public List<ulong> UserIds { get; set; } = [];
    public bool? MentionRepliedUser { get; set; }
}
