using System.Text;
using NexusBot.Core.Learnings.Search;

namespace NexusBot.Storage.Tests.Search;

/// <summary>Whatever a person can type gives a result or a sentence.</summary>
public sealed class AnythingTypedTests
{
    private const int Strings = 20_000;

    private static readonly string[] s_pieces =
    [
        "docker", "dokcer", "C#", "c++", "select_related", "Span<T>", "\"", "“", "”", "tag:", "kind:", "by:", "before:", "AND", "OR", "NOT",
        "+", "-", "&&", "||", "!", "(", ")", "{", "}", "[", "]", "^", "~", "*", "?", ":", "\\", "/", " ", "  ", "\t", "\n", ".", "..", "'", "’",
        "é", "e\u0301", "\u0301", "ß", "İ", "ı", "ǅ", "ﬁ", "①", "👩‍👩‍👧", "🏳️‍🌈", "\ud83d", "\ude80", "\0", "\u200b", "\u202e", "缓存", "か", "한국어",
        "की", "العربية", "a", "the", "how to", "1", "2026-11-30", "99999999999999999999", "<@17>", "me", "_", "__", "#", "@everyone", "`", "$.title", "%",
        "\uffff", "\ufeff", "𝕬", "ﷺ", "\u0e33", "AAAAaaaaBBBB", "x_y-z.w/q+r",
    ];

    [Fact]
    public async Task Twenty_thousand_strange_searches_are_all_answered()
    {
        await using var store = await IndexedStore.InMemoryAsync();
        await store.ShareAsync(Some.Learning("Docker volumes and C# services", tags: "docker"));
        await store.ShareAsync(Some.Learning(string.Concat(Strange(new Random(7), 60).EnumerateRunes())));
        var random = new Random(20_261_128);

        for (var i = 0; i < Strings; i++)
        {
            var typed = Strange(random, 1 + random.Next(12));
            var read = SearchQueryReader.Read(typed, Some.Amina);
            if (read.Refusal is { } refusal)
                Assert.NotEmpty(refusal.Message.Format);
            else if (await store.AskOnceAsync(read.Value!) is not { } hits || hits.Items.Count > 2)
                Assert.Fail($"No answer to {Convert.ToHexString(Encoding.Unicode.GetBytes(typed))}");
        }
    }

    private static string Strange(Random random, int pieces)
    {
        var typed = new StringBuilder();
        for (var i = 0; i < pieces; i++)
            typed.Append(random.Next(8) == 0 ? ((char)random.Next(0x10000)).ToString() : s_pieces[random.Next(s_pieces.Length)]).Append(random.Next(3) == 0 ? " " : "");

        return typed.ToString();
    }
}
