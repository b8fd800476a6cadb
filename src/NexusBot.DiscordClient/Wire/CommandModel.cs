using System.Text.Json.Serialization;

namespace Discord.Wire;

/// <summary>A command, read and written alike.</summary>
internal sealed class CommandModel
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ulong Id { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ulong ApplicationId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ulong GuildId { get; set; }

    public ApplicationCommandType Type { get; set; } = ApplicationCommandType.Slash;
    public string Name { get; set; } = "";
    public IDictionary<string, string>? NameLocalizations { get; set; }
    public string? Description { get; set; }
    public IDictionary<string, string>? DescriptionLocalizations { get; set; }
    public CommandOptionModel[]? Options { get; set; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public ulong? DefaultMemberPermissions { get; set; }

    public bool? Nsfw { get; set; }
    public InteractionContextType[]? Contexts { get; set; }
    public ApplicationIntegrationType[]? IntegrationTypes { get; set; }

    public static CommandModel From(ApplicationCommandProperties command)
    {
        var slash = command as SlashCommandProperties;
        return new CommandModel
        {
            Type = command.Type,
            Name = command.Name.Value,
            Description = slash?.Description.GetValueOrDefault(),
            Options = slash is { Options: { IsSpecified: true, Value: { Count: > 0 } options } }
                ? [.. options.Select(CommandOptionModel.From)]
                : null,
            DefaultMemberPermissions = command.DefaultMemberPermissions is { IsSpecified: true, Value: var permissions }
                ? (ulong)permissions
                : null,
            Nsfw = command.IsNsfw is { IsSpecified: true, Value: true } ? true : null,
            Contexts = command.ContextTypes is { IsSpecified: true, Value: { } contexts } ? [.. contexts.Order()] : null,
            IntegrationTypes = command.IntegrationTypes is { IsSpecified: true, Value: { } types } ? [.. types.Order()] : null,
        };
    }
}
