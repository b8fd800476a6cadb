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
        "tools", "frameworks", "libraries", "languages", "databases", "technologies", "platforms", "services", "tooling", "stack",
        "development", "infrastructure", "devops", "frontend", "backend", "other", "others", "utilities", "storage", "styling",
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
        var isProse = nodes.Count(node => node.Kind == OutlineKind.Paragraph) > 1;
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
                    else if (!hasParts)
                        ReadProse(kind, node, isWeak, isProse);
                    break;
                default:
                    ReadNode(kind, node, isWeak);
                    break;
            }
        }
    }

    /// <summary>What a line of its own tells of, as in "Next.js: pages and routes"; null when it has no name.</summary>
    public static LearningKind? FindKind(OutlineNode node) =>
        Headline.Split(node.Text) is not { HasSeparator: true, Rest.Length: > 0 } line || Wording.Words(line.Title).Length > MaxNameWords + 2 ? null
        : TagFinder.IsProduct(line.Title) ? LearningKind.Technology
        : LearningKind.Concept;

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
        foreach (var row in NamedTable.Read(table))
            findings.Add(kind, row, table.Line, isWeak);
    }

    // Several paragraphs are one thing each; in a single one every sentence may name another.
    private void ReadProse(LearningKind kind, OutlineNode node, bool isWeak, bool isOneOfSeveral)
    {
        var sentences = Prose.Sentences(node.Text.Text).ToList();
        foreach (var sentence in isOneOfSeveral ? sentences.Take(1) : sentences)
        {
            if ((Prose.Subject(sentence) ?? (kind == LearningKind.Technology ? TagFinder.FirstProduct(sentence) : null)) is { } subject)
                findings.Add(kind, new Headline(subject, isOneOfSeveral ? node.Text.Text : sentence, false), node.Line, isWeak);
        }
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

        if (node.Kind == OutlineKind.Heading && items.Count > 1 && items.Count(IsShortParent) * 2 > items.Count)
            return true;

        var isNamed = items.Count(IsNamed) * 2 > items.Count && !items.Exists(IsDetail);
        if (kind == LearningKind.Technology)
            return !TagFinder.IsProduct(name.Title) && (isNamed || items.Count(IsName) * 2 > items.Count || IsGroupName(name.Title));

        return isNamed && node.Kind == OutlineKind.Heading;
    }

    private static bool IsShortParent(OutlineNode item) => item.Children.Count > 0 && Wording.Words(item.Text.Text).Length <= MaxNameWords + 2;

    private static bool IsNamed(OutlineNode item) =>
        Headline.Split(item.Text) is { HasSeparator: true } line && Wording.Words(line.Title).Length <= MaxNameWords;

    // "Redux Toolkit" and "PostgreSQL", but not "Responsive design".
    private static bool IsName(OutlineNode item) =>
        item.Text.Text.Split(' ') is { Length: <= MaxNameWords + 1 } words && item.Children.Count == 0
        && (TagFinder.IsProduct(item.Text.Text) || Array.TrueForAll(words, word => word.Length > 0 && !char.IsLower(word[0])));

    private static bool IsDetail(OutlineNode item) =>
        Wording.Words(Headline.Split(item.Text).Title.ToLowerInvariant()) is var words && words.Length <= MaxTopicWords / 2
        && words.Take(2).Any(s_details.Contains);

    private static bool IsGroupName(string title) =>
        Wording.Words(title.ToLowerInvariant()) is var words && words.Length <= MaxNameWords && words.Any(s_groups.Contains);

    // Without items, paragraphs are the items; beside them, only those that name something.
    private static bool IsTopic(OutlineNode node, bool hasParts) =>
        !node.Text.IsInnerLink && !node.Text.Text.EndsWith(':') && Headline.Split(node.Text) is { Rest.Length: > 0 } line
        && Wording.Words(line.Title).Length <= MaxTopicWords / 2
        && (hasParts ? node.Text.LeadLength > 0 && line.HasSeparator : node.Text.LeadLength > 0 || (line.HasSeparator && !Prose.IsSentence(line.Title)));

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
