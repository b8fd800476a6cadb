using System.Collections.Frozen;

namespace NexusBot.Core.Learnings.Import;

/// <summary>Reads best practices and takeaways: sentences, with or without a name.</summary>
internal sealed class StatementReader(Findings findings)
{
    private static readonly FrozenSet<string> s_insights =
        new[]
        {
            "is", "are", "was", "isn't", "aren't", "stay", "continuous", "collaboration", "teamwork", "communication", "learning", "curiosity", "patience",
            "growth", "mindset", "i", "my", "gained", "realized", "learned", "confidence", "problem", "adaptability", "embrace", "consistency",
            "improves", "matters", "ensures", "enhances", "makes", "helps", "helped", "consistent", "perseverance", "time",
        }.ToFrozenSet();

    public void Read(Topic topic, List<OutlineNode> nodes)
    {
        var hasParts = nodes.Exists(node => node.Kind != OutlineKind.Paragraph);
        foreach (var node in nodes)
            ReadNode(topic, node, hasParts);
    }

    private void ReadNode(Topic topic, OutlineNode node, bool hasParts)
    {
        if (node.Text.IsInnerLink)
            return;

        if (node.Kind == OutlineKind.Table)
        {
            foreach (var row in NamedTable.Read(node))
                Add(topic, row, node.Line);
        }
        else if (Labelled(topic, node) is { } labelled)
        {
            Add(labelled, Read(new Phrase(Headline.Split(node.Text).Rest)), node.Line);
        }
        else if (node.Kind == OutlineKind.Paragraph && (hasParts || node.Text.Text.EndsWith(':')))
        {
            // An introduction to the items, unless it names something.
            if (node.Text.LeadLength > 0 && Headline.Split(node.Text) is { HasSeparator: true, Rest.Length: > 0 } named)
                Add(topic, named, node.Line);
        }
        else if (node.Kind == OutlineKind.Paragraph)
            Prose.Sentences(node.Text.Text).ToList().ForEach(sentence => Add(topic, Read(new Phrase(sentence)), node.Line));
        else if (IsGroup(node))
            Read(topic, node.Children);
        else
            AddWhole(topic, node);
    }

    private void AddWhole(Topic topic, OutlineNode node)
    {
        var headline = node.Kind == OutlineKind.Heading
            ? new Headline(Wording.Title(node.Text.Text), "", false)
            : Read(node.Text);
        Add(topic, headline with { Rest = Wording.Join([headline.Rest, .. NodeText.Under(node)]) }, node.Line);
    }

    private void Add(Topic topic, Headline headline, int line) => findings.Add(KindOf(topic, headline), headline, line);

    /// <summary>The topic that the line's own label names, as in "Personal Takeaway: …".</summary>
    private static Topic? Labelled(Topic topic, OutlineNode node) =>
        node.Kind != OutlineKind.Heading && Headline.Split(node.Text) is { HasSeparator: true, Rest.Length: > 0 } line
        && SectionName.ReadPure(line.Title) is { Topic: Topic.Practice or Topic.Takeaway or Topic.PracticeOrTakeaway } name
            ? name.Topic == Topic.PracticeOrTakeaway ? topic : name.Topic
            : null;

    private static bool IsGroup(OutlineNode node)
    {
        var items = node.Children.FindAll(child => child.Kind is OutlineKind.Item or OutlineKind.Heading);
        if (items.Count == 0 || (node.Kind == OutlineKind.Item && Headline.Split(node.Text).Rest.Length > 0))
            return false;

        var named = items.Count(item => item.Text.LeadLength > 0 && Headline.Split(item.Text) is { HasSeparator: true });
        return node.Kind == OutlineKind.Heading || named * 2 > items.Count;
    }

    private static Headline Read(Phrase phrase) =>
        Headline.Split(phrase) is { HasSeparator: true } split ? split : Headline.OfSentence(phrase.Text);

    private static LearningKind KindOf(Topic topic, Headline headline) => topic switch
    {
        Topic.Practice => LearningKind.BestPractice,
        Topic.Takeaway => LearningKind.Takeaway,
        _ => IsInsight(headline) ? LearningKind.Takeaway : LearningKind.BestPractice,
    };

    // What to do is a practice; what was understood, or how one grew, is a takeaway.
    private static bool IsInsight(Headline headline)
    {
        var words = Wording.Words(headline.Title.ToLowerInvariant());
        return words.Length > 0
            && (s_insights.Contains(words[0]) || words.Skip(1).Take(8).Any(word => word is "is" or "are" or "isn't" or "learning" or "improves" or "ensures" or "matters"));
    }
}
