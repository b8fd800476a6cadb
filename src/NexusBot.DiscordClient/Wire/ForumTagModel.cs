namespace Discord.Wire;

internal sealed class ForumTagModel
{
    public ulong Id { get; set; }
    public string Name { get; set; } = "";
    public bool Moderated { get; set; }

    public ForumTag ToEntity() => new(Id, Name, Moderated);
}
