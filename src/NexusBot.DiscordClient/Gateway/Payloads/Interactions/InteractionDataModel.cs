using Discord.Wire;

namespace Discord.Gateway.Payloads.Interactions;

/// <summary>Commands, components and modals in one shape; the interaction's type says which fields are there.</summary>
internal sealed class InteractionDataModel
{
    public ulong Id { get; set; }
    public string? Name { get; set; }
    public ApplicationCommandType Type { get; set; }
    public ulong Version { get; set; }
    public ResolvedModel? Resolved { get; set; }
    public InteractionOptionModel[]? Options { get; set; }
    public ulong? TargetId { get; set; }
    public string? CustomId { get; set; }
    public ComponentType ComponentType { get; set; }
    public string[]? Values { get; set; }
    public ComponentModel[]? Components { get; set; }
}
