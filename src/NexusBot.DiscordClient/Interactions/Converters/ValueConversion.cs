using System.Globalization;

namespace Discord.Interactions;

internal static class ValueConversion
{
    /// <summary>What a member typed may not fit the type; that is a result, not a fault.</summary>
    public static Task<TypeConverterResult> To<T>(object? value)
    {
        try
        {
            return Task.FromResult(
                TypeConverterResult.FromSuccess(Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture)));
        }
        catch (Exception exception) when (exception is InvalidCastException or FormatException or OverflowException)
        {
            return Failed<T>();
        }
    }

    public static Task<TypeConverterResult> ToEnum<T>(string? value) where T : struct, Enum =>
        Enum.TryParse<T>(value, out var result) ? Task.FromResult(TypeConverterResult.FromSuccess(result)) : Failed<T>();

    public static Task<TypeConverterResult> Failed<T>() => Task.FromResult(
        TypeConverterResult.FromError(InteractionCommandError.ConvertFailed, $"The value cannot be read as {typeof(T).Name}."));
}
