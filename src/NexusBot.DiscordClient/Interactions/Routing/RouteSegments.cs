namespace Discord.Interactions;

internal static class RouteSegments
{
    public static IReadOnlyList<IRouteSegmentMatch> Of(IInteractionContext context) =>
        (context as IRouteMatchContainer)?.SegmentMatches switch
        {
            null => [],
            IReadOnlyList<IRouteSegmentMatch> list => list,
            var matches => [.. matches],
        };

    public static void Set(IInteractionContext context, string[]? captures)
    {
        if (context is IRouteMatchContainer container)
            container.SetSegmentMatches(captures is null ? [] : Array.ConvertAll(captures, c => new RouteSegmentMatch(c)));
    }
}
