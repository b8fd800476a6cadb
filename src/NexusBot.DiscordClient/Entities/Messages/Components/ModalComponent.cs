namespace Discord;

public class ModalComponent
{
    internal ModalComponent(IReadOnlyCollection<ActionRowComponent> components) => Components = components;

    public IReadOnlyCollection<ActionRowComponent> Components { get; }
}
