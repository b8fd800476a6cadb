namespace Discord;

public class SlashCommandBuilder
{
    public const int MaxNameLength = 32;
    public const int MaxDescriptionLength = 100;
    public const int MaxOptionsCount = 25;

    public string Name
    {
        get;
        set => field = CommandNames.Checked(value, nameof(Name));
    } = null!;

    public string Description
    {
        get;
        set => field = CommandNames.CheckedDescription(value, nameof(Description));
    } = null!;

    public List<SlashCommandOptionBuilder> Options
    {
        get;
        set
        {
            Limits.AtMost(value?.Count ?? 0, MaxOptionsCount, nameof(Options));
            field = value ?? [];
        }
    } = [];

    public bool IsNsfw { get; set; }
    public GuildPermission? DefaultMemberPermissions { get; set; }
    public HashSet<InteractionContextType>? ContextTypes { get; set; }
    public HashSet<ApplicationIntegrationType>? IntegrationTypes { get; set; }

    public SlashCommandBuilder WithName(string name)
    {
        Name = name;
        return this;
    }

    public SlashCommandBuilder WithDescription(string description)
    {
        Description = description;
        return this;
    }

    public SlashCommandBuilder WithDefaultMemberPermissions(GuildPermission? permissions)
    {
        DefaultMemberPermissions = permissions;
        return this;
    }

    public SlashCommandBuilder WithContextTypes(params InteractionContextType[] contextTypes)
    {
        ContextTypes = [.. contextTypes];
        return this;
    }

    public SlashCommandBuilder AddOption(SlashCommandOptionBuilder option) => AddOptions(option);

    public SlashCommandBuilder AddOptions(params SlashCommandOptionBuilder[] options)
    {
        if (options.Length == 0)
            throw new ArgumentException("There must be an option to add.", nameof(options));
        if (Options.Count + options.Length > MaxOptionsCount)
            throw new ArgumentOutOfRangeException(nameof(options), $"A command has at most {MaxOptionsCount} options.");

        Options.AddRange(options);
        return this;
    }

    public SlashCommandProperties Build() => new()
    {
        Name = CommandNames.Checked(Name, nameof(Name)),
        Description = CommandNames.CheckedDescription(Description, nameof(Description)),
        IsNsfw = IsNsfw,
        DefaultMemberPermissions = DefaultMemberPermissions ?? Optional<GuildPermission>.Unspecified,
        ContextTypes = ContextTypes ?? Optional<HashSet<InteractionContextType>>.Unspecified,
        IntegrationTypes = IntegrationTypes ?? Optional<HashSet<ApplicationIntegrationType>>.Unspecified,
        Options = Options.Count == 0
            ? Optional<List<ApplicationCommandOptionProperties>>.Unspecified
            : Options.Select(option => option.Build()).ToList(),
    };
}
