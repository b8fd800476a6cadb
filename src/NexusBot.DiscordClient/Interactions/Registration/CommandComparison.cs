using System.Globalization;

namespace Discord.Interactions;

/// <summary>Whether a command stands at Discord as it should. What is left out and its default value are the same.</summary>
internal static class CommandComparison
{
    public static bool AreSame(ApplicationCommandProperties wanted, IApplicationCommand standing, bool withContexts) =>
        wanted.Type == standing.Type
        && wanted.Name.Value == standing.Name
        && (wanted as SlashCommandProperties)?.Description.GetValueOrDefault("") is var description
        && (description ?? "") == (standing.Description ?? "")
        && (ulong)wanted.DefaultMemberPermissions.GetValueOrDefault() == standing.DefaultMemberPermissions.RawValue
        && wanted.IsNsfw.GetValueOrDefault() == standing.IsNsfw
        && AreSame((wanted as SlashCommandProperties)?.Options.GetValueOrDefault(), standing.Options)
        && (!withContexts || HaveSameContexts(wanted, standing));

    private static bool HaveSameContexts(ApplicationCommandProperties wanted, IApplicationCommand standing) =>
        (!wanted.ContextTypes.IsSpecified || wanted.ContextTypes.Value.SetEquals(standing.ContextTypes ?? []))
        && (!wanted.IntegrationTypes.IsSpecified || wanted.IntegrationTypes.Value.SetEquals(standing.IntegrationTypes ?? []));

    private static bool AreSame(
        List<ApplicationCommandOptionProperties>? wanted, IReadOnlyCollection<IApplicationCommandOption>? standing) =>
        AreSame<ApplicationCommandOptionProperties, IApplicationCommandOption>(wanted, standing, AreSame);

    private static bool AreSame(ApplicationCommandOptionProperties wanted, IApplicationCommandOption standing) =>
        wanted.Type == standing.Type
        && wanted.Name == standing.Name
        && wanted.Description == standing.Description
        && wanted.IsRequired.GetValueOrDefault() == standing.IsRequired.GetValueOrDefault()
        && wanted.IsAutocomplete == standing.IsAutocomplete.GetValueOrDefault()
        && wanted.MinValue == standing.MinValue
        && wanted.MaxValue == standing.MaxValue
        && wanted.MinLength == standing.MinLength
        && wanted.MaxLength == standing.MaxLength
        && AreSame<ChannelType, ChannelType>(wanted.ChannelTypes, standing.ChannelTypes, (a, b) => a == b)
        && AreSame<ApplicationCommandOptionChoiceProperties, IApplicationCommandOptionChoice>(
            wanted.Choices, standing.Choices, AreSame)
        && AreSame(wanted.Options, standing.Options);

    private static bool AreSame(ApplicationCommandOptionChoiceProperties wanted, IApplicationCommandOptionChoice standing) =>
        wanted.Name == standing.Name && Text(wanted.Value) == Text(standing.Value);

    private static bool AreSame<TWanted, TStanding>(
        IReadOnlyCollection<TWanted>? wanted, IReadOnlyCollection<TStanding>? standing, Func<TWanted, TStanding, bool> areSame) =>
        (wanted?.Count ?? 0) == (standing?.Count ?? 0)
        && (wanted ?? []).Zip(standing ?? []).All(pair => areSame(pair.First, pair.Second));

    /// <summary>A whole number may come back as another type than it was sent as.</summary>
    private static string? Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
