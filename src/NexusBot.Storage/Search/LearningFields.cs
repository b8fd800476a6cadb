namespace NexusBot.Storage.Search;

/// <summary>The fields of a learning in the index.</summary>
internal static class LearningFields
{
    public const string Id = "id";
    public const string Guild = "guild";
    public const string Author = "author";
    public const string Kind = "kind";
    public const string Tag = "tag";
    public const string Shared = "shared";
    public const string Helpful = "helpful";

    /// <summary>Words as they were written.</summary>
    public const string Title = "title";
    public const string Tags = "tags";
    public const string Text = "text";
    public const string Code = "code";
    public const string Solution = "solution";

    /// <summary>Everything by its stems: what decides whether a learning fits at all. The fields above decide how well.</summary>
    public const string All = "all";

    public const string TitleStems = "titleStems";

    /// <summary>Every word there is, for spelling.</summary>
    public const string Vocabulary = "vocabulary";

    /// <summary>The title as one term.</summary>
    public const string WholeTitle = "wholeTitle";

    /// <summary>Beginnings of the title, and of the words in title and tags: for suggestions.</summary>
    public const string Beginnings = "beginnings";
    public const string WordBeginnings = "wordBeginnings";

    /// <summary>What snippets are cut from; kept, not searched.</summary>
    public const string Shown = "shown";
    public const string StoredTitle = "storedTitle";
}
