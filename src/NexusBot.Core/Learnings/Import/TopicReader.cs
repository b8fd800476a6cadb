using System.Collections.Frozen;

namespace NexusBot.Core.Learnings.Import;

/// <summary>Reads technologies and concepts: things that have a name.</summary>
internal sealed class TopicReader(Findings findings)
{
    private const int MaxNameWords = 4;
    private const int MaxTopicWords = 12;

    // A parent called so holds its items together and is nothing by itself.
    private static readonly FrozenSet<string> s_groups = new[]
    {
        "tools", "frameworks", "libraries", "languages", "databases", "technologies", "platforms", "services", "tooling", "stack", "ecosystem",
        "development", "infrastructure", "devops", "frontend", "backend", "other", "others", "utilities", "storage", "deployment", "styling",
    }.ToFrozenSet();

    // Items called so describe what stands above them.
    private static readonly FrozenSet<string> s_details = new[]
    {
        "why", "example", "examples", "use", "usage", "benefit", "benefits", "takeaway", "strength", "strengths", "features", "purpose", "what", "how",
        "learned", "experience", "role", "used", "learnings", "application", "applied", "when", "where", "pros", "cons", "summary", "description", "impact",
        "definition", "implementation", "advantages", "challenges", "resources", "skills", "insight", "advantage", "importance", "result", "key",
    }.ToFrozenSet();

    public void Read(LearningKind kind, List<OutlineNode> nodes, bool isWeak)
    {
        var hasParts = nodes.Exists(node => node.Kind != OutlineKind.Paragraph);
        foreach (var node in nodes)
        {
            switch (node.Kind)
            {
                case OutlineKind.Table:
                    ReadTable(kind, node, isWeak);
                    break;
                case OutlineKind.Paragraph:
                    if (IsTopic(node, hasParts))
                        findings.Add(kind, ReadName(node), node.Line, isWeak);
                    break;
                default:
                    ReadNode(kind, node, isWeak);
                    break;
            }
        }
    }

    private void ReadNode(LearningKind kind, OutlineNode node, bool isWeak)
    {
        if (node.Text.IsInnerLink)
            return;

        var name = ReadName(node);
        if (IsGroup(kind, node, name))
            Read(kind, node.Children, isWeak);
        else
            findings.Add(kind, name with { Rest = Wording.Join([Placeholder.Drop(name.Rest), .. NodeText.Under(node)]) }, node.Line, isWeak);
    }

    private void ReadTable(LearningKind kind, OutlineNode table, bool isWeak)
    {
        foreach (var row in table.Rows.Skip(1).Where(row => row.Count > 0))
            findings.Add(kind, new Headline(row[0].Text, Wording.Join(row.Skip(1).Select(cell => cell.Text)), true), table.Line, isWeak);
    }

    private static bool IsGroup(LearningKind kind, OutlineNode node, Headline name)
    {
        var items = node.Children.FindAll(child => child.Kind is OutlineKind.Item && !child.Text.IsInnerLink);
        var headings = node.Children.FindAll(child => child.Kind is OutlineKind.Heading && !IsDetail(child));
        if (name.Rest.Length > 0 || (items.Count == 0 && headings.Count == 0))
            return false;
        if (headings.Count > 1 || node.Children.Exists(child => child.Kind == OutlineKind.Table))
            return true;
        if (items.Count == 0)
            return false;

        var isNamed = items.Count(IsNamed) * 2 > items.Count && !items.Exists(IsDetail);
        if (kind == LearningKind.Technology)
            return isNamed || items.TrueForAll(IsName) || IsGroupName(name.Title);

        return isNamed && node.Kind == OutlineKind.Heading;
    }

    private static bool IsNamed(OutlineNode item) => item.Text.LeadLength > 0 && Headline.Split(item.Text) is { HasSeparator: true };

    private static bool IsName(OutlineNode item) =>
        Wording.Words(item.Text.Text).Length <= MaxNameWords && !item.Text.Text.EndsWith('.') && item.Children.Count == 0;

    private static bool IsDetail(OutlineNode item) =>
        Wording.Words(Headline.Split(item.Text).Title.ToLowerInvariant()) is var words && words.Length <= MaxTopicWords / 2
        && words.Take(2).Any(s_details.Contains);

    private static bool IsGroupName(string title) =>
        Wording.Words(title.ToLowerInvariant()) is var words && words.Length <= MaxNameWords && words.Any(s_groups.Contains);

    // Without items, paragraphs are the items; beside them, only those that name something.
    private static bool IsTopic(OutlineNode node, bool hasParts) =>
        !node.Text.IsInnerLink && !node.Text.Text.EndsWith(':') && Headline.Split(node.Text) is { HasSeparator: true } line
        && Wording.Words(line.Title).Length <= MaxTopicWords / 2 && (!hasParts || node.Text.LeadLength > 0);

    private static Headline ReadName(OutlineNode node)
    {
        var name = Headline.Split(node.Text);
        if (node.Kind == OutlineKind.Heading)
            return new Headline(Wording.Title(node.Text.Text), "", false);

        // "Building APIs that scale. They …" names nothing; its first sentence has to do.
        return name.HasSeparator || node.Text.LeadLength > 0 || Wording.Words(name.Title).Length <= MaxTopicWords
            ? name
            : Headline.OfSentence(node.Text.Text);
    }
}
