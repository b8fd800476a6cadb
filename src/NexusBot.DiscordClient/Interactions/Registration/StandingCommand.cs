namespace Discord.Interactions;

/// <summary>Says a registered command in the terms in which it is written, so that an overwrite keeps it.</summary>
internal static class StandingCommand
{
    public static ApplicationCommandProperties ToProperties(IApplicationCommand command)
    {
        ApplicationCommandProperties properties = command.Type switch
        {
            ApplicationCommandType.Slash => new SlashCommandProperties
            {
                Description = command.Description,
                Options = OptionsOf(command.Options) ?? [],
            },
            ApplicationCommandType.User => new UserCommandProperties(),
            ApplicationCommandType.Message => new MessageCommandProperties(),
            var other => throw new InvalidOperationException($"Commands of type {other} cannot be written."),
        };
        properties.Name = command.Name;
        properties.IsNsfw = command.IsNsfw;
        if (command.DefaultMemberPermissions.RawValue != 0)
            properties.DefaultMemberPermissions = (GuildPermission)command.DefaultMemberPermissions.RawValue;

        return properties;
    }

    private static List<ApplicationCommandOptionProperties>? OptionsOf(IReadOnlyCollection<IApplicationCommandOption>? options) =>
        options is null or { Count: 0 } ? null : [.. options.Select(OptionOf)];

    private static ApplicationCommandOptionProperties OptionOf(IApplicationCommandOption option) => new()
    {
        Type = option.Type,
        Name = option.Name,
        Description = option.Description,
        IsRequired = option.IsRequired,
        IsAutocomplete = option.IsAutocomplete.GetValueOrDefault(),
        MinValue = option.MinValue,
        MaxValue = option.MaxValue,
        MinLength = option.MinLength,
        MaxLength = option.MaxLength,
        ChannelTypes = option.ChannelTypes is null or { Count: 0 } ? null : [.. option.ChannelTypes],
        Choices = option.Choices is null or { Count: 0 }
            ? null
            : [.. option.Choices.Select(c => new ApplicationCommandOptionChoiceProperties { Name = c.Name, Value = c.Value })],
        Options = OptionsOf(option.Options),
    };
}
