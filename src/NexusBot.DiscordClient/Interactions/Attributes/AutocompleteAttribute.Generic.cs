namespace Discord.Interactions;

/// <inheritdoc/>
[AttributeUsage(AttributeTargets.Parameter)]
public class AutocompleteAttribute<T>() : AutocompleteAttribute(typeof(T)) where T : IAutocompleteHandler;
