namespace Discord.Interactions;

/// <summary>Lets an option be autocompleted, by the named handler or by an <see cref="AutocompleteCommandAttribute"/> method.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class AutocompleteAttribute : Attribute
{
    public AutocompleteAttribute(Type autocompleteHandlerType)
    {
        if (!typeof(IAutocompleteHandler).IsAssignableFrom(autocompleteHandlerType))
            throw new InvalidOperationException(
                $"{autocompleteHandlerType.FullName} isn't a valid {nameof(IAutocompleteHandler)} type");

        AutocompleteHandlerType = autocompleteHandlerType;
    }

    public AutocompleteAttribute()
    {
    }

    public Type? AutocompleteHandlerType { get; }
}
