namespace Discord.Interactions;

internal sealed class EnumReader<T> : TypeReader<T> where T : struct, Enum
{
    public override Task<TypeConverterResult> ReadAsync(IInteractionContext context, string option, IServiceProvider services) =>
        ValueConversion.ToEnum<T>(option);
}
