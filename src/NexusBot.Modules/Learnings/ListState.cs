using System.Globalization;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Tags;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>Which page of which list: it rides in the custom ids of Prev and Next, so that a list still turns after a restart.</summary>
internal sealed record ListState(LearningFilter Filter, int Page)
{
    private const string Any = "-";
    private const string Saved = "saved";
    private const string Solved = "solved";
    private const string Open = "open";

    public string ToCustomId() => CustomId.Fill(
        LearningIds.PagePattern,
        Page.ToString(CultureInfo.InvariantCulture),
        Filter.Kind is { } kind ? ((int)kind).ToString(CultureInfo.InvariantCulture) : Any,
        Filter.Author?.ToString() ?? Any,
        Filter.Tag?.Key ?? Any,
        Scope(Filter));

    /// <summary>Null when somebody made the id up.</summary>
    public static ListState? Read(string page, string kind, string author, string tag, string scope)
    {
        if (!int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;

        var filter = new LearningFilter();
        if (kind != Any)
        {
            if (!Enum.TryParse<LearningKind>(kind, out var read) || !Enum.IsDefined(read))
                return null;

            filter = filter with { Kind = read };
        }

        if (author != Any)
        {
            if (!ulong.TryParse(author, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                return null;

            filter = filter with { Author = new MemberId(id) };
        }

        if (tag != Any)
        {
            if (Tag.Read(tag) is not { Refusal: null } read)
                return null;

            filter = filter with { Tag = read.Value };
        }

        return ReadScope(filter, scope) is { } whole ? new ListState(whole, number) : null;
    }

    private static string Scope(LearningFilter filter) => filter switch
    {
        { SavedOnly: true } => Saved,
        { IsSolved: true } => Solved,
        { IsSolved: false } => Open,
        _ => Any,
    };

    private static LearningFilter? ReadScope(LearningFilter filter, string scope) => scope switch
    {
        Any => filter,
        Saved => filter with { SavedOnly = true },
        Solved => filter with { IsSolved = true },
        Open => filter with { IsSolved = false },
        _ => null,
    };
}
