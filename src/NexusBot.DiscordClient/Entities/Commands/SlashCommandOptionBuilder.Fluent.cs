namespace Discord;

public partial class SlashCommandOptionBuilder
{
    public SlashCommandOptionBuilder WithName(string name)
    {
        Name = name;
        return this;
    }

    public SlashCommandOptionBuilder WithDescription(string description)
    {
        Description = description;
        return this;
    }

    public SlashCommandOptionBuilder WithType(ApplicationCommandOptionType type)
    {
        Type = type;
        return this;
    }

    public SlashCommandOptionBuilder WithRequired(bool value)
    {
        IsRequired = value;
        return this;
    }

    public SlashCommandOptionBuilder WithAutocomplete(bool value)
    {
        IsAutocomplete = value;
        return this;
    }

    public SlashCommandOptionBuilder AddOption(SlashCommandOptionBuilder option)
    {
        Options ??= [];
        if (Options.Count >= SlashCommandBuilder.MaxOptionsCount)
            throw new InvalidOperationException($"An option has at most {SlashCommandBuilder.MaxOptionsCount} options.");

        Options.Add(option);
        return this;
    }

    public SlashCommandOptionBuilder AddChoice(string name, string value, IDictionary<string, string>? nameLocalizations = null) =>
        AddChoiceOf(name, value, nameLocalizations);

    public SlashCommandOptionBuilder AddChoice(string name, int value, IDictionary<string, string>? nameLocalizations = null) =>
        AddChoiceOf(name, value, nameLocalizations);

    public SlashCommandOptionBuilder AddChoice(string name, long value, IDictionary<string, string>? nameLocalizations = null) =>
        AddChoiceOf(name, value, nameLocalizations);

    public SlashCommandOptionBuilder AddChoice(string name, double value, IDictionary<string, string>? nameLocalizations = null) =>
        AddChoiceOf(name, value, nameLocalizations);

    private SlashCommandOptionBuilder AddChoiceOf(string name, object value, IDictionary<string, string>? nameLocalizations)
    {
        Choices ??= [];
        if (Choices.Count >= MaxChoiceCount)
            throw new InvalidOperationException($"An option has at most {MaxChoiceCount} choices.");
        if (value is string text)
            Limits.LengthBetween(text, 1, ChoiceNameMaxLength, nameof(value));

        Choices.Add(new ApplicationCommandOptionChoiceProperties
        {
            Name = name,
            Value = value,
            NameLocalizations = nameLocalizations,
        });
        return this;
    }
}
