namespace NexusBot.Core.Learnings.Exchange;

// How an export's JSON is shaped. Ids are texts, since JavaScript's numbers are too short for them; moments are ISO 8601.
internal sealed record HubRow(string Format, int Version, string Guild, IReadOnlyList<LearningRow> Learnings)
{
    public IReadOnlyList<VoteRow>? Votes { get; init; }

    public IReadOnlyList<VersionRow>? History { get; init; }

    public IReadOnlyList<SaveRow>? Saved { get; init; }
}

internal sealed record LearningRow(
    string Id,
    string Kind,
    string Title,
    string Text,
    IReadOnlyList<CodeRow> Codes,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Links,
    IReadOnlyList<PictureRow> Pictures,
    string Author,
    string SharedAt,
    int Version,
    int Helpful,
    IReadOnlyList<SolutionRow> Solutions)
{
    public string? OriginalAuthor { get; init; }

    public string? EditedAt { get; init; }

    public string? EditedBy { get; init; }

    public string? Accepted { get; init; }

    public ReviewRow? Review { get; init; }

    public RemovalRow? Hidden { get; init; }

    public ContentRow ToContent() => new(Kind, Title, Text, Codes, Tags, Links, Pictures);
}

internal sealed record ContentRow(
    string Kind,
    string Title,
    string Text,
    IReadOnlyList<CodeRow> Codes,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Links,
    IReadOnlyList<PictureRow> Pictures);

internal sealed record VersionRow(string Learning, int Number, string At, ContentRow Content)
{
    public string? By { get; init; }

    public string? Solution { get; init; }
}

internal sealed record CodeRow(string Source, string? Language = null);

internal sealed record PictureRow(string Id, string Name, string Kind, int Bytes, string? Description = null);

internal sealed record SolutionRow(string Id, string Author, string Text, string At);

internal sealed record ReviewRow(string Verdict, string At, string? By = null);

internal sealed record RemovalRow(string At, string? By = null);

internal sealed record VoteRow(string Learning, string By, string At);

internal sealed record SaveRow(string Learning, string By, string At);
