namespace Discord.Interactions;

/// <summary>Reads a select: the chosen values, or the users, roles and channels that Discord resolved.</summary>
internal sealed class ComponentArrayConverter(Type target, InteractionService service, IServiceProvider services) : ComponentTypeConverter
{
    private readonly Type _element = target.GetElementType()!;
    private readonly TypeReader? _reader = IsEntity(target.GetElementType()!) ? null : service.TypeReaders.Get(target.GetElementType()!, services);

    public override bool CanConvertTo(Type type) => target.IsAssignableFrom(type);

    public override async Task<TypeConverterResult> ReadAsync(
        IInteractionContext context, IComponentInteractionData option, IServiceProvider services)
    {
        if (_reader is null)
            return ToArray([.. Entities(option).Where(_element.IsInstanceOfType)]);

        var values = new List<object?>(option.Values.Count);
        foreach (var value in option.Values)
        {
            var read = await _reader.ReadAsync(context, value, services);
            if (!read.IsSuccess)
                return read;

            values.Add(read.Value);
        }

        return ToArray(values);
    }

    private static bool IsEntity(Type type) =>
        typeof(IUser).IsAssignableFrom(type) || typeof(IRole).IsAssignableFrom(type)
        || typeof(IChannel).IsAssignableFrom(type) || typeof(IMentionable).IsAssignableFrom(type);

    private static IEnumerable<object> Entities(IComponentInteractionData option)
    {
        var members = option.Members ?? [];
        var users = (option.Users ?? []).Where(user => members.All(member => member.Id != user.Id));
        return [.. members, .. users, .. option.Roles ?? [], .. option.Channels ?? []];
    }

    private TypeConverterResult ToArray(List<object?> values)
    {
        var array = Array.CreateInstanceFromArrayType(target, values.Count);
        for (var i = 0; i < values.Count; i++)
            array.SetValue(values[i], i);

        return TypeConverterResult.FromSuccess(array);
    }
}
