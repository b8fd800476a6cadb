using Discord.Wire;

namespace Discord.Interactions;

/// <summary>Commands without what Discord adds when it stores them, and without values that are the default anyway.</summary>
internal static class PlainCommand
{
    public static CommandModel Plain(this CommandModel command, bool withContexts) => new()
    {
        Type = command.Type,
        Name = command.Name,
        NameLocalizations = NullIfEmpty(command.NameLocalizations),
        Description = string.IsNullOrEmpty(command.Description) ? null : command.Description,
        DescriptionLocalizations = NullIfEmpty(command.DescriptionLocalizations),
        Options = Plain(command.Options),
        DefaultMemberPermissions = command.DefaultMemberPermissions,
        Nsfw = NullIfFalse(command.Nsfw),
        Contexts = withContexts ? NullIfEmpty(command.Contexts?.Order()) : null,
        IntegrationTypes = withContexts ? NullIfEmpty(command.IntegrationTypes?.Order()) : null,
    };

    private static CommandOptionModel Plain(CommandOptionModel option) => new()
    {
        Type = option.Type,
        Name = option.Name,
        NameLocalizations = NullIfEmpty(option.NameLocalizations),
        Description = option.Description,
        DescriptionLocalizations = NullIfEmpty(option.DescriptionLocalizations),
        Required = NullIfFalse(option.Required),
        Choices = NullIfEmpty(option.Choices?.Select(Plain)),
        Options = Plain(option.Options),
        ChannelTypes = NullIfEmpty(option.ChannelTypes),
        MinValue = option.MinValue,
        MaxValue = option.MaxValue,
        MinLength = option.MinLength,
        MaxLength = option.MaxLength,
        Autocomplete = NullIfFalse(option.Autocomplete),
    };

    private static CommandChoiceModel Plain(CommandChoiceModel choice) => new()
    {
        Name = choice.Name,
        NameLocalizations = NullIfEmpty(choice.NameLocalizations),
        Value = choice.Value,
    };

    private static CommandOptionModel[]? Plain(CommandOptionModel[]? options) => NullIfEmpty(options?.Select(Plain));

    private static T[]? NullIfEmpty<T>(IEnumerable<T>? values) => values?.ToArray() is { Length: > 0 } array ? array : null;

    private static SortedDictionary<string, string>? NullIfEmpty(IDictionary<string, string>? localizations) =>
        localizations is { Count: > 0 } ? new SortedDictionary<string, string>(localizations, StringComparer.Ordinal) : null;

    private static bool? NullIfFalse(bool? value) => value == true ? true : null;
}
