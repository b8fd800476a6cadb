using System.Collections.Immutable;
using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>A profile as one member sees it: what is not for them is not in it.</summary>
/// <param name="Zone">The viewer's own; null while they have not said it.</param>
/// <param name="HoursThere">The hours of the coming week by the viewer's clock; empty where nothing is known or shown.</param>
public sealed record SeenProfile(Profile Profile, DateTimeZone? Zone, ImmutableArray<WeeklyStretch> HoursThere)
{
    /// <summary>Whether there are hours that the viewer could see by their own clock, had they said what that is.</summary>
    public bool LacksZone { get; init; }
}
