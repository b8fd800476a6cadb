namespace NexusBot.Core.Learnings.Import;

/// <summary>Goes through the outline and gives every section to the reader of its topic.</summary>
internal sealed class SectionWalk
{
    private const int MinTold = 3;

    private readonly ChallengeReader _challenges;
    private readonly TopicReader _topics;
    private readonly StatementReader _statements;

    private int _headings;

    private SectionWalk(Findings findings) =>
        (_challenges, _topics, _statements) = (new ChallengeReader(findings), new TopicReader(findings), new StatementReader(findings));

    public static void Read(IReadOnlyList<OutlineNode> outline, Findings findings)
    {
        var walk = new SectionWalk(findings);
        walk.Read(outline);
        walk._challenges.Finish();
    }

    private void Read(IReadOnlyList<OutlineNode> nodes)
    {
        foreach (var node in nodes.Where(node => node.Kind == OutlineKind.Heading))
            ReadUnder(node, NameOf(node));
    }

    private void ReadUnder(OutlineNode node, SectionName? name)
    {
        // Challenges may have headings of their own with none above that says what they are.
        if (name is null && ChallengeLabel.IsNumbered(node.Text.Text))
            _challenges.Read([node]);
        else if (name is { } known)
            ReadSection(known, node);
        else if (node.Children.FindAll(IsToldByLearner) is { Count: >= MinTold } told)
            ReadContent(new SectionName(Topic.Concept, true, false), told);
        else
            Read(node.Children);
    }

    // Headings that no section holds, each followed by nothing but what its author says of learning.
    private static bool IsToldByLearner(OutlineNode node) =>
        node.Kind == OutlineKind.Heading && node.Children.TrueForAll(child => child.Kind == OutlineKind.Paragraph)
        && node.Children.Exists(child => Prose.IsOfLearning(child.Text.Text));

    private void ReadSection(SectionName name, OutlineNode node)
    {
        var content = new List<OutlineNode>();
        foreach (var child in Spread(node.Children))
        {
            if (child.Kind != OutlineKind.Heading || Within(name, child) is not { } inner)
                content.Add(child);
            else if (inner.Topic == Topic.Outside)
                Read(child.Children);
            else
                ReadSection(inner, child);
        }

        ReadContent(name, content);
    }

    private void ReadContent(SectionName name, List<OutlineNode> content)
    {
        switch (name.Topic)
        {
            case Topic.Technology:
                _topics.Read(LearningKind.Technology, content, name.IsWeak);
                break;
            case Topic.Concept:
                _topics.Read(LearningKind.Concept, content, isWeak: false);
                break;
            case Topic.Challenge:
                _challenges.Read(content);
                break;
            case Topic.Solution:
                _challenges.ReadSolutions(content);
                break;
            case Topic.Wrapper:
                ReadWrapped(content);
                break;
            default:
                _statements.Read(name.Topic, content);
                break;
        }
    }

    // What has a name is something; what has none is a sentence about having learned it.
    private void ReadWrapped(List<OutlineNode> content)
    {
        foreach (var node in content)
        {
            if (node.Kind == OutlineKind.Heading)
                _topics.Read(LearningKind.Concept, [node], isWeak: false);
            else if (node.Kind is OutlineKind.Item or OutlineKind.Paragraph && TopicReader.FindKind(node) is { } kind)
                _topics.Read(kind, [node], isWeak: false);
            else if (node.Kind == OutlineKind.Item)
                _statements.Read(Topic.Takeaway, [node]);
        }
    }

    /// <summary>What a heading inside a section opens: a section of its own, or null where it belongs to the one around it.</summary>
    private static SectionName? Within(SectionName section, OutlineNode heading)
    {
        if (SectionName.Read(heading.Text.Text) is not { } name)
            return null;
        if (ChallengeLabel.Read(heading.Text.Text) is not null && section.Topic == Topic.Challenge)
            return null;
        if (section.Topic == Topic.Wrapper)
            return name.IsPure || name.Topic is not (Topic.Concept or Topic.Outside) ? name : null;

        // "Security Best Practices" under concepts is a concept, "Collaboration" among takeaways is one of them.
        return name.IsPure && name.Topic != Topic.Wrapper && !IsPartOf(section.Topic, name, heading) ? name : null;
    }

    private static bool IsPartOf(Topic section, SectionName inner, OutlineNode heading) => inner.Topic switch
    {
        Topic.Outside => section is Topic.Practice or Topic.Takeaway or Topic.PracticeOrTakeaway || heading.Rank > 6,
        Topic.Technology => section == Topic.Technology,
        Topic.Challenge or Topic.Solution => section == Topic.Challenge,
        _ => false,
    };

    // "- **Best Practices:**" with items below is a section too.
    private static IEnumerable<OutlineNode> Spread(List<OutlineNode> nodes)
    {
        foreach (var node in nodes)
        {
            var isSection = node.Kind == OutlineKind.Item && node.Children.Count > 0
                && node.Text.Text.Length < 60 && SectionName.ReadPure(node.Text.Text) is not null and not { Topic: Topic.Outside };
            yield return isSection ? node with { Kind = OutlineKind.Heading } : node;
        }
    }

    // The first heading is the document's own name, whatever words it uses.
    private SectionName? NameOf(OutlineNode heading)
    {
        var isTitle = _headings++ == 0;
        return SectionName.Read(heading.Text.Text) is { Topic: not Topic.Outside } name && !(isTitle && name.Topic == Topic.Wrapper) ? name : null;
    }
}
