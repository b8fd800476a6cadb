namespace Discord.Interactions;

/// <summary>A modal as a class: its properties with <see cref="ModalInputAttribute"/> are the inputs.</summary>
public interface IModal
{
    string Title { get; }
}
