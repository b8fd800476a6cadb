using Discord;

namespace NexusBot.Modules.Dispatch;

/// <summary>Which handler an interaction is for, in words fit for a log line: nothing a member typed.</summary>
internal static class InteractionName
{
    private const int Longest = 40;

    public static string Of(IDiscordInteraction interaction) => interaction switch
    {
        IAutocompleteInteraction typing => $"{typing.Data.CommandName} (autocomplete)",
        IApplicationCommandInteraction command => OfCommand(command.Data),
        IComponentInteraction click => OfCustomId(click.Data.CustomId),
        IModalInteraction form => OfCustomId(form.Data.CustomId),
        _ => interaction.Type.ToString(),
    };

    private static string OfCommand(IApplicationCommandInteractionData command) =>
        command.Options?.FirstOrDefault() is { Type: ApplicationCommandOptionType.SubCommand } subcommand
            ? $"{command.Name} {subcommand.Name}"
            : command.Name;

    // feature:verb:id, where anyone can make up the whole
    private static string OfCustomId(string customId)
    {
        var parts = customId.Split(':', 3);
        var name = parts.Length < 2 ? parts[0] : $"{parts[0]}:{parts[1]}";
        return name.Length <= Longest && name.All(c => char.IsAsciiLetterLower(c) || c is ':' or '-') ? name : "unknown";
    }
}
