namespace Discord.Interactions;

internal sealed class NullableReader<T>(InteractionService service, IServiceProvider services) : TypeReader<T>
{
    private readonly TypeReader _inner = service.TypeReaders.Get(Nullable.GetUnderlyingType(typeof(T))!, services);

    public override Task<TypeConverterResult> ReadAsync(IInteractionContext context, string option, IServiceProvider services) =>
        string.IsNullOrEmpty(option)
            ? Task.FromResult(TypeConverterResult.FromSuccess(null))
            : _inner.ReadAsync(context, option, services);
}
