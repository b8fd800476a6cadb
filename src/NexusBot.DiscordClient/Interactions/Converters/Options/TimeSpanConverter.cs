using System.Globalization;

namespace Discord.Interactions;

/// <summary>Reads lengths such as 4d3h2m1s, of which any part may be missing.</summary>
internal sealed class TimeSpanConverter : TypeConverter<TimeSpan>
{
    private static readonly string[] s_units = ["%d'd'", "%h'h'", "%m'm'", "%s's'"];
    private static readonly string[] s_formats =
        [.. Enumerable.Range(1, 15).Select(mask => string.Concat(s_units.Where((_, unit) => (mask & (1 << unit)) != 0)))];

    public override ApplicationCommandOptionType GetDiscordType() => ApplicationCommandOptionType.String;

    public override Task<TypeConverterResult> ReadAsync(
        IInteractionContext context, IApplicationCommandInteractionDataOption option, IServiceProvider services) =>
        option.Value is string text
            && TimeSpan.TryParseExact(text.ToLowerInvariant(), s_formats, CultureInfo.InvariantCulture, out var span)
            ? Task.FromResult(TypeConverterResult.FromSuccess(span))
            : ValueConversion.Failed(typeof(TimeSpan));
}
