namespace Discord.Interactions;

/// <summary>Says a command in the terms in which it is registered.</summary>
internal static class CommandProperties
{
    public static ApplicationCommandProperties OfTopLevel(ICommandInfo command)
    {
        if (!command.IsTopLevelCommand)
            throw new ArgumentException($"Application command {command.Name} isn't a top level command", nameof(command));

        return command switch
        {
            SlashCommandInfo slash => Of(slash),
            ContextCommandInfo context => Of(context),
            _ => throw new InvalidOperationException($"{command.GetType().FullName} is not registered with Discord."),
        };
    }

    public static SlashCommandProperties Of(SlashCommandInfo command)
    {
        var properties = new SlashCommandBuilder
        {
            Name = command.Name,
            Description = command.Description,
            DefaultMemberPermissions = Permissions(command.DefaultMemberPermissions, command.Module),
            ContextTypes = Set(command.ContextTypes),
            IntegrationTypes = Set(command.IntegrationTypes),
        }.Build();
        if (command.FlattenedParameters.Count > 0)
            properties.Options = OptionsOf(command);

        return properties;
    }

    public static ApplicationCommandProperties Of(ContextCommandInfo command) =>
        command.CommandType == ApplicationCommandType.User
            ? new UserCommandBuilder
            {
                Name = command.Name,
                DefaultMemberPermissions = Permissions(command.DefaultMemberPermissions, command.Module),
                ContextTypes = Set(command.ContextTypes),
                IntegrationTypes = Set(command.IntegrationTypes),
            }.Build()
            : new MessageCommandBuilder
            {
                Name = command.Name,
                DefaultMemberPermissions = Permissions(command.DefaultMemberPermissions, command.Module),
                ContextTypes = Set(command.ContextTypes),
                IntegrationTypes = Set(command.IntegrationTypes),
            }.Build();

    public static SlashCommandProperties OfGroup(ModuleInfo module, List<ApplicationCommandOptionProperties> options)
    {
        if (options.Count > SlashCommandBuilder.MaxOptionsCount)
            throw new InvalidOperationException(
                $"The group {module.SlashGroupName} has more than {SlashCommandBuilder.MaxOptionsCount} subcommands and groups.");

        var properties = new SlashCommandBuilder
        {
            Name = module.SlashGroupName!,
            Description = module.Description!,
            DefaultMemberPermissions = Permissions(module.DefaultMemberPermissions, module: null),
            ContextTypes = Set(module.ContextTypes),
            IntegrationTypes = Set(module.IntegrationTypes),
        }.Build();
        properties.Options = options;
        return properties;
    }

    public static ApplicationCommandOptionProperties AsSubcommand(SlashCommandInfo command) => new()
    {
        Type = ApplicationCommandOptionType.SubCommand,
        Name = command.Name,
        Description = command.Description,
        Options = OptionsOf(command),
    };

    public static ApplicationCommandOptionProperties AsSubcommandGroup(
        ModuleInfo module, List<ApplicationCommandOptionProperties> options) => new()
        {
            Type = ApplicationCommandOptionType.SubCommandGroup,
            Name = module.SlashGroupName!,
            Description = module.Description!,
            Options = options,
        };

    private static List<ApplicationCommandOptionProperties> OptionsOf(SlashCommandInfo command) =>
        [.. command.FlattenedParameters.Select(OptionOf)];

    private static ApplicationCommandOptionProperties OptionOf(SlashCommandParameterInfo parameter)
    {
        var option = new ApplicationCommandOptionProperties
        {
            Type = parameter.DiscordOptionType!.Value,
            Name = parameter.Name,
            Description = parameter.Description,
            IsRequired = parameter.IsRequired,
            IsAutocomplete = parameter.IsAutocomplete,
            MinValue = parameter.MinValue,
            MaxValue = parameter.MaxValue,
            MinLength = parameter.MinLength,
            MaxLength = parameter.MaxLength,
            ChannelTypes = parameter.ChannelTypes.Count == 0 ? null : [.. parameter.ChannelTypes],
            Choices = parameter.Choices.Count == 0
                ? null
                : [.. parameter.Choices.Select(c => new ApplicationCommandOptionChoiceProperties { Name = c.Name, Value = c.Value })],
        };
        parameter.TypeConverter!.Write(option, parameter);
        return option;
    }

    /// <summary>A module that is no group shares its permissions with its commands. None at all is everyone, not nobody.</summary>
    private static GuildPermission? Permissions(GuildPermission? own, ModuleInfo? module)
    {
        var both = own.GetValueOrDefault() | (module?.DefaultMemberPermissions).GetValueOrDefault();
        return both == 0 ? null : both;
    }

    private static HashSet<T>? Set<T>(IReadOnlyCollection<T>? values) => values is null ? null : [.. values];
}
