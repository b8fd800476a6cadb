namespace Discord;

internal sealed class RouteSegmentMatch(string value) : IRouteSegmentMatch
{
    public string Value { get; } = value;
}
