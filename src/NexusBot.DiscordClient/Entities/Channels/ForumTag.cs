namespace Discord;

/// <summary>A tag that a forum offers to its posts.</summary>
public struct ForumTag : ISnowflakeEntity
{
    internal ForumTag(ulong id, string name, bool isModerated)
    {
        Id = id;
        Name = name;
        IsModerated = isModerated;
    }

    public ulong Id { get; }
    public string Name { get; }
    public bool IsModerated { get; }
    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);
}
