using System.Globalization;

namespace Discord.Interactions;

internal static class ValueConversion
{
    /// <summary>What a member typed may not fit the type; that is a result, not a fault.</summary>
    public static Task<TypeConverterResult> To(Type type, object? value)
    {
        try
        {
            return Task.FromResult(TypeConverterResult.FromSuccess(Convert.ChangeType(value, type, CultureInfo.InvariantCulture)));
        }
        catch (Exception exception) when (exception is InvalidCastException or FormatException or OverflowException)
        {
            return Failed(type);
        }
    }

    public static Task<TypeConverterResult> ToEnum(Type type, string? value) =>
        Enum.TryParse(type, value, out var result) ? Task.FromResult(TypeConverterResult.FromSuccess(result)) : Failed(type);

    public static Task<TypeConverterResult> Failed(Type type) => Task.FromResult(
        TypeConverterResult.FromError(InteractionCommandError.ConvertFailed, $"The value cannot be read as {type.Name}."));
}
