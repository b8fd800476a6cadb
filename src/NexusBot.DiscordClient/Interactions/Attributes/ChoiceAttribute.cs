namespace Discord.Interactions;

/// <summary>One value that an option accepts; with any of these, no other value is accepted.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = true)]
public class ChoiceAttribute : Attribute
{
    public ChoiceAttribute(string name, string value) : this(name, value, SlashCommandChoiceType.String)
    {
    }

    public ChoiceAttribute(string name, int value) : this(name, value, SlashCommandChoiceType.Integer)
    {
    }

    public ChoiceAttribute(string name, double value) : this(name, value, SlashCommandChoiceType.Number)
    {
    }

    private ChoiceAttribute(string name, object value, SlashCommandChoiceType type)
    {
        Name = name;
        Value = value;
        Type = type;
    }

    public string Name { get; }

    public SlashCommandChoiceType Type { get; }

    public object Value { get; }
}
