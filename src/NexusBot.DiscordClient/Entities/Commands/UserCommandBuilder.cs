namespace Discord;

public class UserCommandBuilder
{
    public const int MaxNameLength = 32;

    public string Name
    {
        get;
        set => field = CommandNames.CheckedMenuName(value, nameof(Name));
    } = null!;

    public bool IsNsfw { get; set; }
    public GuildPermission? DefaultMemberPermissions { get; set; }
    public HashSet<InteractionContextType>? ContextTypes { get; set; }
    public HashSet<ApplicationIntegrationType>? IntegrationTypes { get; set; }

    public UserCommandBuilder WithName(string name)
    {
        Name = name;
        return this;
    }

    public UserCommandBuilder WithDefaultMemberPermissions(GuildPermission? permissions)
    {
        DefaultMemberPermissions = permissions;
        return this;
    }

    public UserCommandBuilder WithContextTypes(params InteractionContextType[] contextTypes)
    {
        ContextTypes = [.. contextTypes];
        return this;
    }

    public UserCommandProperties Build() => new()
    {
        Name = Name,
        IsNsfw = IsNsfw,
        DefaultMemberPermissions = DefaultMemberPermissions ?? Optional<GuildPermission>.Unspecified,
        ContextTypes = ContextTypes ?? Optional<HashSet<InteractionContextType>>.Unspecified,
        IntegrationTypes = IntegrationTypes ?? Optional<HashSet<ApplicationIntegrationType>>.Unspecified,
    };
}
