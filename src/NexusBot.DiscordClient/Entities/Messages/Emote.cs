namespace Discord;

/// <summary>A picture of a guild.</summary>
public class Emote(ulong id, string name, bool animated = false) : IEmote, ISnowflakeEntity
{
    public ulong Id { get; } = id;
    public string Name { get; } = name;
    public bool Animated { get; } = animated;
    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    public override bool Equals(object? other) => other is Emote emote && emote.Id == Id;

    public override int GetHashCode() => Id.GetHashCode();

    public override string ToString() => $"<{(Animated ? "a" : "")}:{Name}:{Id}>";
}
