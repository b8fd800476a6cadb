namespace Discord;

public class Modal : IMessageComponent
{
    internal Modal(string title, string customId, ModalComponent component) =>
        (Title, CustomId, Component) = (title, customId, component);

    public ComponentType Type => throw new NotSupportedException("A modal is not a component of a message.");
    public string Title { get; set; }
    public string CustomId { get; set; }
    public ModalComponent Component { get; set; }
}
