namespace Discord;

public class ButtonComponent : IMessageComponent
{
    internal ButtonComponent()
    {
    }

    public ComponentType Type => ComponentType.Button;
    public ButtonStyle Style { get; internal init; }
    public string? Label { get; internal init; }
    public IEmote? Emote { get; internal init; }
    public string? CustomId { get; internal init; }
    public string? Url { get; internal init; }
    public bool IsDisabled { get; internal init; }
    public ulong? SkuId { get; internal init; }
}
