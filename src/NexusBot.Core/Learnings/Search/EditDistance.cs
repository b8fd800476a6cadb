namespace NexusBot.Core.Learnings.Search;

/// <summary>
/// How many letters are put in, left out, changed, or exchanged with their neighbour between two words: the "optimal string
/// alignment" of F. Damerau, A technique for computer detection and correction of spelling errors, CACM 7(3), 1964.
/// </summary>
public static class EditDistance
{
    /// <summary>The distance; one more than <paramref name="most"/> when it is larger than that.</summary>
    public static int Between(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
            return most + 1;

        var before = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var here = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            here[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = left[i - 1] == right[j - 1];
                here[j] = Math.Min(Math.Min(last[j] + 1, here[j - 1] + 1), last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    here[j] = Math.Min(here[j], before[j - 2] + 1);
            }

            (before, last, here) = (last, here, before);
        }

        return Math.Min(last[right.Length], most + 1);
    }
}
