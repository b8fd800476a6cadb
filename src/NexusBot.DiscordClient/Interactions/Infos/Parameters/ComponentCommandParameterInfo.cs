using System.Reflection;

namespace Discord.Interactions;

/// <summary>A parameter of a component handler: a wild card of the custom id, or what was selected.</summary>
public class ComponentCommandParameterInfo : CommandParameterInfo
{
    internal ComponentCommandParameterInfo(
        ComponentCommandInfo command, ParameterInfo source, bool isRouteSegment, IServiceProvider services) : base(command, source)
    {
        IsRouteSegmentParameter = isRouteSegment;
        if (isRouteSegment)
            TypeReader = command.CommandService.TypeReaders.Get(ParameterType, services);
        else
            TypeConverter = command.CommandService.ComponentTypeConverters.Get(ParameterType, services);
    }

    public bool IsRouteSegmentParameter { get; }

    public TypeReader? TypeReader { get; }

    public ComponentTypeConverter? TypeConverter { get; }
}
