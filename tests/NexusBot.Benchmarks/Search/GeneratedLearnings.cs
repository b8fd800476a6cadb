using NexusBot.Core.Learnings;
using NexusBot.Core.Tags;

namespace NexusBot.Benchmarks.Search;

/// <summary>
/// Learnings out of a seeded vocabulary: 40,000 words, of which the n-th is used 1/n as often as the first (G. Zipf, Human
/// behavior and the principle of least effort, 1949), and lengths as people write them: mostly short, some long.
/// </summary>
internal sealed class GeneratedLearnings
{
    private const int Words = 40_000;
    private const string Consonants = "bcdfghjklmnprstvwz";
    private const string Vowels = "aeiou";

    private readonly Random _random;
    private readonly string[] _words;
    private readonly double[] _cumulated = new double[Words];
    private int _count;

    public GeneratedLearnings(int seed)
    {
        _random = new Random(seed);
        var words = new HashSet<string>();
        while (words.Count < Words)
            words.Add(MakeWord());

        _words = [.. words];
        for (var i = 0; i < Words; i++)
            _cumulated[i] = (i == 0 ? 0 : _cumulated[i - 1]) + (1.0 / (i + 1));
    }

    public IReadOnlyList<Learning> Make(int count) => [.. Enumerable.Range(0, count).Select(_ => Make())];

    public Learning Make()
    {
        var kind = (LearningKind)_random.Next(5);
        var codes = _random.Next(4) == 0 ? new[] { new CodeExample("python", Text(30)) } : [];
        var tags = Enumerable.Range(0, _random.Next(4)).Select(_ => Tag.FromKey(Word())).Distinct().ToList();
        var content = new LearningContent(kind, Text(3 + _random.Next(8)), Text(Length()), codes, tags, []);
        return SomeLearnings.Make(_count++, content, kind == LearningKind.Challenge ? Text(Length() / 2) : "");
    }

    /// <summary>Words as often as they are used, but for the hundred that are in nearly every text.</summary>
    public string Query(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => TellingWord()));

    /// <summary>What somebody has typed so far who looks for a title.</summary>
    public string Begun()
    {
        var last = TellingWord();
        var begun = last[..Math.Min(last.Length, 1 + _random.Next(5))];
        return _random.Next(2) == 0 ? begun : $"{TellingWord()} {begun}";
    }

    private string TellingWord()
    {
        while (true)
        {
            if (Draw() is >= 100 and var place)
                return _words[place];
        }
    }

    private string Word() => _words[Draw()];

    private int Draw()
    {
        var place = Array.BinarySearch(_cumulated, _random.NextDouble() * _cumulated[^1]);
        return Math.Min(place < 0 ? ~place : place, Words - 1);
    }

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, Math.Max(1, words)).Select(_ => Word()));

    // Log-normal: half of the texts have less than 45 words, one in twenty more than 200.
    private int Length()
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
        return Math.Clamp((int)Math.Exp(3.8 + (0.9 * normal)), 5, 600);
    }

    private string MakeWord()
    {
        var syllables = 1 + _random.Next(4);
        var word = string.Concat(Enumerable.Range(0, syllables).Select(_ => $"{Consonants[_random.Next(Consonants.Length)]}{Vowels[_random.Next(Vowels.Length)]}"));
        return _random.Next(2) == 0 ? word : word + Consonants[_random.Next(Consonants.Length)];
    }
}
