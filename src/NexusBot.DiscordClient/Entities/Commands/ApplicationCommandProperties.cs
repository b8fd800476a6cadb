namespace Discord;

public abstract class ApplicationCommandProperties
{
    internal ApplicationCommandProperties()
    {
    }

    public Optional<string> Name { get; set; }
    public Optional<GuildPermission> DefaultMemberPermissions { get; set; }
    public Optional<bool> IsNsfw { get; set; }
    public Optional<HashSet<InteractionContextType>> ContextTypes { get; set; }
    public Optional<HashSet<ApplicationIntegrationType>> IntegrationTypes { get; set; }

    internal abstract ApplicationCommandType Type { get; }
}
