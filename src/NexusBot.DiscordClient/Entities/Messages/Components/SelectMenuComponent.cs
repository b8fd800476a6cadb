namespace Discord;

public class SelectMenuComponent : IMessageComponent
{
    internal SelectMenuComponent()
    {
    }

    public ComponentType Type { get; internal init; } = ComponentType.SelectMenu;
    public string CustomId { get; internal init; } = "";
    public IReadOnlyCollection<SelectMenuOption> Options { get; internal init; } = [];
    public string? Placeholder { get; internal init; }
    public int MinValues { get; internal init; } = 1;
    public int MaxValues { get; internal init; } = 1;
    public bool IsDisabled { get; internal init; }
    public IReadOnlyCollection<ChannelType> ChannelTypes { get; internal init; } = [];
    public IReadOnlyCollection<SelectMenuDefaultValue> DefaultValues { get; internal init; } = [];
}
