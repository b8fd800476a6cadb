using System.Reflection;

namespace Discord.Interactions;

/// <summary>A parameter of a modal handler: a wild card of the custom id, or the modal.</summary>
public class ModalCommandParameterInfo : CommandParameterInfo
{
    internal ModalCommandParameterInfo(ModalCommandInfo command, ParameterInfo source, IServiceProvider services)
        : base(command, source)
    {
        if (typeof(IModal).IsAssignableFrom(ParameterType))
            Modal = ModalCache.GetOrAdd(ParameterType, command.CommandService);
        else
            TypeReader = command.CommandService.TypeReaders.Get(ParameterType, services);
    }

    public bool IsModalParameter => Modal is not null;

    public ModalInfo? Modal { get; }

    public TypeReader? TypeReader { get; }
}
