using System.Reflection;

namespace Discord.Interactions;

/// <summary>What a method and its attributes say about a command, before the kind of command is known.</summary>
internal sealed record CommandDefinition(
    ModuleInfo Module, MethodInfo Method, IReadOnlyCollection<Attribute> Attributes, InstanceFactory ModuleFactory)
{
    public required string Name { get; init; }

    public RunMode RunMode { get; init; } = RunMode.Default;

    public bool IgnoreGroupNames { get; init; }

    public bool TreatNameAsRegex { get; init; }

    public NamePattern? Pattern { get; init; }
}
