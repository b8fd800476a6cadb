using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Tags;
using NexusBot.Tests.Learnings.Pictures;
using NodaTime;

namespace NexusBot.Tests.Learnings.Exchange;

/// <summary>Learnings that use every feature, the same for the same seed, in texts that would break a page if they could.</summary>
internal sealed class GeneratedHub(int seed)
{
    public static readonly GuildId Guild = new(900);

    private static readonly Instant s_start = Instant.FromUtc(2026, 1, 5, 8, 0);

    private static readonly string[] s_titles =
    [
        "Span<T> basics", "`git rebase` *explained*", "CI/CD", "con", "🚀🚀🚀", "مقدمة في قواعد البيانات", "Why [this](https://evil.example) is no link",
        "# Not a heading", "--- title: x ---", "<!-- a comment", "Ünïcödé & entities &amp;", "日本語のタイトル", "| a | table |", "trailing \\", "\"quoted\": yes",
    ];

    private static readonly string[] s_texts =
    [
        "Plain words.", "---\ntitle: other\nkind: takeaway\n---\n\nText after front matter.", "# A heading of its own\n\nand\n\n## Another",
        "An open fence:\n```python\nprint('never closed')", "A closed one:\n\n```sql\nSELECT 1;\n```", "<!-- never closed\n\nhidden?", "<details><summary>x",
        "<script>alert(1)</script>\n\nText.", "Setext\n======\n\nor\n------", "[Links]: https://evil.example\n\nSee [Links].", "- a\n  - b\n\n1. c\n\n> quoted",
        "שלום עולם, נסה `select_related()`", "👩‍👩‍👧‍👦 family and e\u0301 accents", "a | b\n--|--\n1 | 2", "    indented code", "***\n\n___", "1 < 2 && 3 > 2 <b>bold",
        "~~~\ntilde fence", "\\`escaped\\` &lt;b&gt;", "Ends with a backslash \\", "> quote\n```\nfence out of it", "\tTab first\n\n\n\nmany blank lines",
    ];

    private static readonly string[] s_sources =
    [
        "print(1)", "```\nfence inside\n```", "``````six", "---\na: b\n---", "graph TD;\nA-->B;", "<!-- x -->\n# y", "line\n\n\nline\n",
    ];

    private readonly Random _random = new(seed);

    public IReadOnlyDictionary<PictureId, byte[]> Pictures => _pictures;

    private readonly Dictionary<PictureId, byte[]> _pictures = [];

    public IReadOnlyList<ArchivedLearning> Make(int count) => [.. Enumerable.Range(0, count).Select(MakeOne)];

    private ArchivedLearning MakeOne(int number)
    {
        var kind = (LearningKind)(number % 5);
        var shared = s_start + Duration.FromMinutes(number) + Duration.FromMilliseconds(_random.Next(999));
        var solutions = kind == LearningKind.Challenge ? Solutions(shared) : [];
        var votes = Enumerable.Range(0, _random.Next(5)).Select(n => new ArchivedVote(new MemberId((ulong)(300 + n)), shared + Duration.FromHours(n))).ToList();
        var isEdited = _random.Next(3) == 0;
        var learning = new Learning
        {
            Id = new LearningId(Id()),
            Guild = Guild,
            Author = new MemberId((ulong)(101 + (number % 7))),
            Content = Content(kind, number),
            SharedAt = shared,
            EditedAt = isEdited ? shared + Duration.FromDays(Chance(2) ? 1 : 3) : null,
            EditedBy = isEdited && Chance(2) ? new MemberId(201) : null,
            HelpfulCount = votes.Count,
            Version = isEdited ? 1 + _random.Next(1, 6) : 1,
            Solutions = solutions,
            Accepted = solutions.Length > 0 && Chance(2) ? solutions[^1].Id : null,
            Review = Chance(4) ? new Review((ReviewVerdict)_random.Next(2), Chance(2) ? new MemberId(202) : null, shared + Duration.FromDays(2)) : null,
            OriginalAuthor = Chance(5) ? new MemberId(203) : null,
            Hidden = Chance(12) ? new Removal(Chance(2) ? new MemberId(204) : null, shared + Duration.FromDays(3)) : null,
        };
        return new ArchivedLearning(learning, votes)
        {
            Versions = Chance(4) ? [] : [.. Enumerable.Range(1, learning.Version - 1).Where(_ => !Chance(5)).Select(n => Earlier(kind, number, n, shared))],
            Saves = [.. Enumerable.Range(0, _random.Next(4)).Select(n => new ArchivedSave(new MemberId((ulong)(310 + n)), shared + Duration.FromMinutes(n)))],
        };
    }

    private LearningVersion Earlier(LearningKind kind, int number, int version, Instant shared) => new(
        version,
        Chance(4) ? null : new MemberId((ulong)(220 + version)),
        shared + Duration.FromMinutes(version),
        Content(kind, number + 1000),
        kind == LearningKind.Challenge && Chance(2) ? Any(s_texts) : null);

    private LearningContent Content(LearningKind kind, int number) => new(
        kind,
        $"{Any(s_titles)} {number}",
        Any(s_texts),
        [.. Enumerable.Range(0, _random.Next(6)).Select(_ => new CodeExample(Chance(3) ? null : Any(["python", "c#", "mermaid", "c++"]), Any(s_sources)))],
        [.. Enumerable.Range(0, _random.Next(6)).Select(_ => Tag.Read(Any(["django", "c#", "c++", "c", "con", "node.js", "قواعد", "ci/cd"])).Value).Distinct()],
        [.. Enumerable.Range(0, _random.Next(4)).Select(n => $"https://example.org/{n}?a=[b](c)&d=*e*")])
    {
        Pictures = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Picture()).DistinctBy(picture => picture.Id)],
    };

    private Solution[] Solutions(Instant shared) =>
    [
        .. Enumerable.Range(0, _random.Next(4)).Select(n => new Solution(
            new SolutionId(Id()), new MemberId((ulong)(205 + n)), Any(s_texts), shared + Duration.FromHours(n))),
    ];

    private Picture Picture()
    {
        var bytes = SomePicture.Png(width: (uint)_random.Next(1, 40));
        var id = PictureId.Of(bytes);
        _pictures[id] = bytes;
        return new Picture(id, "a diagram.png", PictureKind.Png, bytes.Length, Chance(2) ? "What ]( it shows\n# heading" : null);
    }

    // Version 7 by the clock would differ with each run.
    private Guid Id()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private string Any(string[] from) => from[_random.Next(from.Length)];

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;
}
