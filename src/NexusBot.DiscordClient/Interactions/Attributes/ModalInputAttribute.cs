namespace Discord.Interactions;

/// <summary>Base of the attributes that make a property of an <see cref="IModal"/> an input.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ModalInputAttribute : Attribute
{
    protected ModalInputAttribute(string customId) => CustomId = customId;

    public string CustomId { get; }

    public abstract ComponentType ComponentType { get; }
}
