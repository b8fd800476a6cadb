namespace Discord;

public static class AsyncEnumerableExtensions
{
    public static async Task<IEnumerable<T>> FlattenAsync<T>(this IAsyncEnumerable<IEnumerable<T>> source)
    {
        var all = new List<T>();
        await foreach (var page in source)
            all.AddRange(page);

        return all;
    }
}
