namespace Discord;

/// <summary>A character.</summary>
public class Emoji(string unicode) : IEmote
{
    public string Name { get; } = unicode;

    public static implicit operator Emoji(string s) => new(s);

    public override bool Equals(object? other) => other is Emoji emoji && emoji.Name == Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
