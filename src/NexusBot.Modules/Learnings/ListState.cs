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

    public string ToCustomId() => CustomId.Fill(
        LearningIds.PagePattern,
        Page.ToString(CultureInfo.InvariantCulture),
        Filter.Kind is { } kind ? ((int)kind).ToString(CultureInfo.InvariantCulture) : Any,
        Filter.Author?.ToString() ?? Any,
        Filter.Tag?.Key ?? Any);

    /// <summary>Null when somebody made the id up.</summary>
    public static ListState? Read(string page, string kind, string author, string tag)
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

        return new ListState(filter, number);
    }
}
