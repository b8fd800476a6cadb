namespace NexusBot.Core.Learnings.Import;

/// <summary>A challenge while its lines are being read.</summary>
internal sealed class ChallengeDraft(string title, int line, string label = "")
{
    private readonly List<string> _problem = [];

    // What has no label: the solution where nothing else is, the problem where a solution follows.
    private readonly List<string> _loose = [];
    private ChallengePart _part = ChallengePart.Problem;
    private bool _hasLabel;
    private string _title = title;

    public int Line => line;

    public List<string> Solution { get; } = [];

    /// <summary>Whether the label goes on with this challenge: another word for the problem, where no solution is known yet.</summary>
    public bool IsToldBy(ChallengeLabel next) => !HasTitle || (label.Length > 0 && next.Name != label && Solution.Count == 0);

    private bool HasTitle => _title.Length > 0;

    public bool AwaitsSolution => _part == ChallengePart.Solution && Solution.Count == 0;

    public void AddSolution(OutlineNode node) => Solution.AddRange(NodeText.Of(node));

    public void AddLoose(string text) => _loose.Add(text);

    public void TakeAll(List<OutlineNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (ChallengeLabel.Read(node.Text.Text) is { } label)
                Take(label, node);
            else if (_part == ChallengePart.Solution)
                AddSolution(node);
            else if (_part == ChallengePart.Problem)
                (_hasLabel ? _problem : _loose).AddRange(NodeText.Of(node));
        }
    }

    public void Take(ChallengeLabel label, OutlineNode node)
    {
        _part = label.Part == ChallengePart.Title ? ChallengePart.Problem : label.Part;
        _hasLabel = true;
        if (_part == ChallengePart.Problem && !HasTitle)
            _title = label.Rest;
        else if (_part == ChallengePart.Problem)
            _problem.Add(label.Rest);
        else if (_part == ChallengePart.Solution)
            Solution.Add(label.Rest);

        if (_part == ChallengePart.Solution && label.Rest.Length == 0)
            Solution.Clear();
        TakeAll(node.Children);
    }

    public LearningDraft ToLearning()
    {
        if (_loose.FindIndex(Prose.IsSolution) is var deed and > 0 && Solution.Count == 0)
        {
            Solution.AddRange(_loose[deed..]);
            _loose.RemoveRange(deed, _loose.Count - deed);
        }

        var isSolved = Solution.Exists(text => text.Length > 0);
        var headline = Headline.OfSentence(_title);
        var problem = Wording.Join([headline.Rest, .. _problem, .. isSolved ? _loose : []]);
        return new LearningDraft(LearningKind.Challenge, headline.Title, problem, Wording.Join(isSolved ? Solution : _loose), []);
    }
}
