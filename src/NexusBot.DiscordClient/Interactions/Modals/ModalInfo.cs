using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Discord.Interactions;

/// <summary>What an <see cref="IModal"/> class says about its modal.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Trimming.KeptWhole)]
public class ModalInfo
{
    private readonly ConstructorInvoker _constructor;
    private readonly TextInputComponentInfo[] _components;

    internal ModalInfo(Type type, InteractionService service)
    {
        Type = type;
        var constructor = type.GetConstructor(Type.EmptyTypes)
            ?? throw new InvalidOperationException($"{type.FullName} needs a public constructor without parameters.");
        _constructor = ConstructorInvoker.Create(constructor);

        var template = (IModal)_constructor.Invoke();
        Title = template.Title;
        _components = [.. type.GetProperties()
            .Where(p => p.SetMethod is { IsPublic: true } && p.IsDefined(typeof(ModalInputAttribute)))
            .Select(p => ComponentOf(p, template, service))];
    }

    public Type Type { get; }

    public string Title { get; }

    public IReadOnlyCollection<InputComponentInfo> Components => _components;

    public IReadOnlyCollection<TextInputComponentInfo> TextComponents => _components;

    /// <summary>Reads a submitted modal into an instance of its class.</summary>
    public async Task<IResult> CreateModalAsync(
        IInteractionContext context, IServiceProvider? services = null, bool throwOnMissingField = false) =>
        await ReadAsync(context, services ?? NoServices.Instance, throwOnMissingField);

    internal async ValueTask<TypeConverterResult> ReadAsync(
        IInteractionContext context, IServiceProvider services, bool failOnMissingField)
    {
        if (context.Interaction is not IModalInteraction interaction)
            return TypeConverterResult.FromError(InteractionCommandError.Unsuccessful, "The interaction comes from no modal.");

        var modal = _constructor.Invoke();
        foreach (var component in _components)
        {
            var submitted = interaction.Data.Components.FirstOrDefault(c => c.CustomId == component.CustomId);
            if (submitted is null && failOnMissingField)
                return TypeConverterResult.FromError(
                    InteractionCommandError.BadArgs, $"Modal interaction is missing the required field: {component.CustomId}");
            if (submitted is null)
                continue;

            var read = await component.TypeConverter.ReadAsync(context, submitted, services);
            if (!read.IsSuccess)
                return read;

            component.SetValue(modal, read.Value);
        }

        return TypeConverterResult.FromSuccess(modal);
    }

    private TextInputComponentInfo ComponentOf(PropertyInfo property, IModal template, InteractionService service) =>
        property.GetCustomAttribute<ModalInputAttribute>() switch
        {
            ModalTextInputAttribute text => new TextInputComponentInfo(this, property, text, template, service),
            var other => throw new InvalidOperationException($"{other?.GetType().FullName} isn't a supported modal input."),
        };
}
