namespace Discord;

public struct EmbedField
{
    internal EmbedField(string name, string value, bool inline) => (Name, Value, Inline) = (name, value, inline);

    public string Name { get; }
    public string Value { get; }
    public bool Inline { get; }
}
