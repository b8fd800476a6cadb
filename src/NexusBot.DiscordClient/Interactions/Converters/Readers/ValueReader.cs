namespace Discord.Interactions;

internal sealed class ValueReader<T> : TypeReader<T> where T : IConvertible
{
    public override Task<TypeConverterResult> ReadAsync(IInteractionContext context, string option, IServiceProvider services) =>
        ValueConversion.To<T>(option);
}
