namespace Discord;

/// <summary>What one wild card of a custom id captured.</summary>
public interface IRouteSegmentMatch
{
    string Value { get; }
}
