namespace Discord;

public class MessageComponent
{
    internal MessageComponent(IReadOnlyCollection<ActionRowComponent> components) => Components = components;

    public IReadOnlyCollection<ActionRowComponent> Components { get; }
}
