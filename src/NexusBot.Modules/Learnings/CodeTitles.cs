namespace NexusBot.Modules.Learnings;

/// <summary>What stands above code examples: they are numbered as soon as there are several.</summary>
internal static class CodeTitles
{
    public static IEnumerable<string> Of(int count) =>
        count == 1 ? ["Example"] : Enumerable.Range(1, count).Select(number => $"Example {number}");
}
