using System.Collections.Immutable;
using Discord.Wire;

namespace Discord.Rest;

public abstract class RestApplicationCommand : RestEntity<ulong>, IApplicationCommand
{
    internal RestApplicationCommand(BaseDiscordClient discord, CommandModel model)
        : base(discord, model.Id)
    {
        Model = model;
        Options = [.. (model.Options ?? []).Select(option => new RestApplicationCommandOption(option))];
        NameLocalizations = (model.NameLocalizations ?? ImmutableDictionary<string, string>.Empty).AsReadOnly();
        DescriptionLocalizations = (model.DescriptionLocalizations ?? ImmutableDictionary<string, string>.Empty).AsReadOnly();
    }

    public ulong ApplicationId => Model.ApplicationId;
    public ApplicationCommandType Type => Model.Type;
    public string Name => Model.Name;
    public string Description => Model.Description ?? "";
    public bool IsNsfw => Model.Nsfw ?? false;
    public GuildPermissions DefaultMemberPermissions => new(Model.DefaultMemberPermissions ?? 0);
    public IReadOnlyCollection<RestApplicationCommandOption> Options { get; }
    public IReadOnlyDictionary<string, string> NameLocalizations { get; }
    public IReadOnlyDictionary<string, string> DescriptionLocalizations { get; }
    public IReadOnlyCollection<ApplicationIntegrationType> IntegrationTypes => Model.IntegrationTypes ?? [];
    public IReadOnlyCollection<InteractionContextType> ContextTypes => Model.Contexts ?? [];
    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    IReadOnlyCollection<IApplicationCommandOption> IApplicationCommand.Options => Options;

    /// <summary>As it stands on the wire, which is what registration compares.</summary>
    internal CommandModel Model { get; }

    public abstract Task DeleteAsync(RequestOptions? options = null);
}
