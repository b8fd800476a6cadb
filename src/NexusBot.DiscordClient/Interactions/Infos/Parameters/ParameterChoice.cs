namespace Discord.Interactions;

/// <summary>A value that an option offers.</summary>
public class ParameterChoice
{
    internal ParameterChoice(string name, object value)
    {
        Name = name;
        Value = value;
    }

    public string Name { get; }

    public object Value { get; }
}
