namespace Discord.Interactions;

/// <summary>The way from a command's name through groups to the subcommand that was called.</summary>
internal static class CommandPath
{
    public static string[] Of(IApplicationCommandInteractionData data)
    {
        if (Subcommand(data.Options) is not { } first)
            return [data.Name];

        return Subcommand(first.Options) is { } second ? [data.Name, first.Name, second.Name] : [data.Name, first.Name];
    }

    /// <summary>In autocompletion the groups stand in one flat list with the options.</summary>
    public static string[] Of(IAutocompleteInteractionData data)
    {
        List<string> path = [data.CommandName];
        path.AddRange(data.Options.Where(o => o.Type == ApplicationCommandOptionType.SubCommandGroup).Select(o => o.Name));
        path.AddRange(data.Options.Where(o => o.Type == ApplicationCommandOptionType.SubCommand).Select(o => o.Name));
        return [.. path];
    }

    public static IReadOnlyCollection<IApplicationCommandInteractionDataOption> InnermostOptions(
        IApplicationCommandInteractionData data)
    {
        var options = data.Options ?? [];
        while (Subcommand(options) is { } next)
            options = next.Options ?? [];

        return options;
    }

    private static IApplicationCommandInteractionDataOption? Subcommand(
        IReadOnlyCollection<IApplicationCommandInteractionDataOption>? options) =>
        options?.FirstOrDefault() is
        {
            Type: ApplicationCommandOptionType.SubCommand or ApplicationCommandOptionType.SubCommandGroup,
        } subcommand
            ? subcommand
            : null;
}
