namespace NexusBot.Core.Learnings.Import;

/// <summary>Reads challenges with their solutions, whether they are told as pairs, tables, headings or single lines.</summary>
internal sealed class ChallengeReader(Findings findings)
{
    private const int MaxTitleWords = 12;

    private readonly List<ChallengeDraft> _drafts = [];

    // Where the challenges of the last section begin.
    private int _section;

    public void Read(List<OutlineNode> nodes)
    {
        _section = _drafts.Count;
        ReadAll(nodes);
    }

    /// <summary>Solutions in a list of their own belong to the challenges just read, in the same order.</summary>
    public void ReadSolutions(List<OutlineNode> nodes)
    {
        var next = _section;
        foreach (var node in nodes.Where(node => node.Kind is OutlineKind.Item or OutlineKind.Paragraph).TakeWhile(_ => next < _drafts.Count))
        {
            _drafts[next].AddSolution(node);
            next = Math.Min(next + 1, _drafts.Count - 1);
        }
    }

    /// <summary>Hands over what was read, now that every solution is known.</summary>
    public void Finish()
    {
        foreach (var draft in _drafts.Take(Findings.MaxFound))
            findings.Add(draft.ToLearning(), draft.Line);
    }

    private void ReadAll(List<OutlineNode> nodes)
    {
        var labelled = nodes.Count(node => ChallengeLabel.Read(node.Text.Text) is { Part: ChallengePart.Title });
        var hasParts = labelled > 0 || nodes.Exists(node => node.Kind != OutlineKind.Paragraph);
        ChallengeDraft? current = null;
        foreach (var node in nodes.Where(node => !node.Text.IsInnerLink))
        {
            if (node.Kind == OutlineKind.Table)
                _drafts.AddRange(ChallengeTable.Read(node));
            else if (ChallengeLabel.Read(node.Text.Text) is { } label)
                current = ReadLabelled(label, node, current);
            else if (current is not null && (current.AwaitsSolution || Prose.IsSolution(node.Text.Text)))
                current.AddSolution(node);
            else if (node.Kind is OutlineKind.Heading or OutlineKind.Item && (labelled < 2 || IsMarked(node)))
                current = ReadUnlabelled(node);
            else if (node.Kind == OutlineKind.Paragraph && !hasParts)
                current = ReadProse(node);
        }
    }

    // Beside several that are called challenges, a line that only looks like a heading begins something else.
    private static bool IsMarked(OutlineNode node) => node is { Kind: OutlineKind.Heading, Rank: <= ReadmeOutline.DeepestMarked };

    private ChallengeDraft? ReadLabelled(ChallengeLabel label, OutlineNode node, ChallengeDraft? current)
    {
        if (label.Part == ChallengePart.Title || current is null)
        {
            // "Problem:" after "Challenge 2" tells what that challenge was.
            if (current is not null && current.IsToldBy(label))
            {
                current.Take(label, node);
                return current;
            }

            return label.Part is ChallengePart.Title or ChallengePart.Problem ? BeginLabelled(label, node) : null;
        }

        current.Take(label, node);
        return current;
    }

    // What is bold is its title, and what goes on behind it tells more.
    private ChallengeDraft BeginLabelled(ChallengeLabel label, OutlineNode node)
    {
        if (node.Text is not { LeadLength: > 0, IsAllLead: false } text || ChallengeLabel.Read(text.Lead) is not { Rest.Length: > 0 } bold)
            return Begin(label.Rest, node, label.Name);

        var draft = Begin(bold.Rest, node, label.Name);
        draft.AddLoose(text.Text[text.LeadLength..].Trim(' ', ':', '-', '–', '—'));
        return draft;
    }

    private ChallengeDraft? ReadProse(OutlineNode node)
    {
        if (Headline.Split(node.Text) is { HasSeparator: true } line && Wording.Words(line.Title).Length <= MaxTitleWords)
            return ReadUnlabelled(node);

        ChallengeDraft? last = null;
        foreach (var sentence in Prose.Sentences(node.Text.Text))
        {
            if (last is not null && Prose.IsSolution(sentence))
            {
                last.Solution.Add(sentence);
                continue;
            }

            var (problem, solution) = Prose.SplitSolution(sentence);
            last = Begin(problem, node);
            last.AddLoose(solution);
        }

        return last;
    }

    private ChallengeDraft? ReadUnlabelled(OutlineNode node)
    {
        if (IsGroup(node))
        {
            ReadAll(node.Children);
            return null;
        }

        var headline = node.Kind == OutlineKind.Heading ? new Headline(Wording.Title(node.Text.Text), "", false) : Headline.Split(node.Text);
        if (headline is { HasSeparator: false } && node.Kind != OutlineKind.Heading && node.Text.LeadLength == 0)
        {
            var (problem, solution) = Prose.SplitSolution(node.Text.Text);
            headline = new Headline(problem, solution, false);
        }

        var draft = Begin(headline.Title, node);
        draft.AddLoose(headline.Rest);
        return draft;
    }

    private ChallengeDraft Begin(string title, OutlineNode node, string label = "")
    {
        var draft = new ChallengeDraft(title, node.Line, label);
        _drafts.Add(draft);
        draft.TakeAll(node.Children);
        return draft;
    }

    // Several challenges under one heading, each with a solution of its own.
    private static bool IsGroup(OutlineNode node)
    {
        var labels = node.Children.Select(child => ChallengeLabel.Read(child.Text.Text)?.Part).ToList();
        if (labels.Count(part => part == ChallengePart.Title) > 1 || node.Children.Exists(child => child.Kind == OutlineKind.Table))
            return true;

        return node.Children.Count(HasLabelsBelow) is var several && several > 0 && several * 2 >= node.Children.Count;
    }

    private static bool HasLabelsBelow(OutlineNode node) =>
        ChallengeLabel.Read(node.Text.Text) is null or { Part: ChallengePart.Title }
        && node.Children.Exists(child => ChallengeLabel.Read(child.Text.Text) is { Part: ChallengePart.Solution });
}
