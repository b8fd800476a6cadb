namespace Discord;

public interface IApplicationCommand : ISnowflakeEntity, IDeletable
{
    ulong ApplicationId { get; }
    ApplicationCommandType Type { get; }
    string Name { get; }
    string Description { get; }
    bool IsNsfw { get; }
    GuildPermissions DefaultMemberPermissions { get; }
    IReadOnlyCollection<IApplicationCommandOption> Options { get; }
    IReadOnlyDictionary<string, string> NameLocalizations { get; }
    IReadOnlyDictionary<string, string> DescriptionLocalizations { get; }
    IReadOnlyCollection<ApplicationIntegrationType> IntegrationTypes { get; }
    IReadOnlyCollection<InteractionContextType> ContextTypes { get; }
}
