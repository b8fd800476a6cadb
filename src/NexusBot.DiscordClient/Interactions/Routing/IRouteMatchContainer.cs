namespace Discord;

/// <summary>A context that can carry what the wild cards of a custom id captured.</summary>
public interface IRouteMatchContainer
{
    IEnumerable<IRouteSegmentMatch>? SegmentMatches { get; }

    void SetSegmentMatches(IEnumerable<IRouteSegmentMatch> segmentMatches);
}
