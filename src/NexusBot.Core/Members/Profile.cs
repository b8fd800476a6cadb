using System.Collections.Immutable;
using NexusBot.Core.Tags;

namespace NexusBot.Core.Members;

/// <summary>What a member told about themselves in one guild. Whatever was not said is null or empty.</summary>
public sealed record Profile
{
    public const int MaxCohortLength = 40;
    public const int MaxSkills = 10;

    public required GuildId Guild { get; init; }

    public required MemberId Member { get; init; }

    public Track? Track { get; init; }

    public string? Cohort { get; init; }

    public ImmutableArray<Tag> Knows { get; init; } = [];

    public ImmutableArray<Tag> Wants { get; init; } = [];

    public Goal? Goal { get; init; }

    /// <summary>The zone's IANA id.</summary>
    public string? Zone { get; init; }

    /// <summary>By the wall clock of the zone, in the order of the week.</summary>
    public ImmutableArray<WeeklyStretch> Hours { get; init; } = [];

    /// <summary>What the member decided; a field that is not in it has its default.</summary>
    public ImmutableDictionary<ProfileField, Visibility> Chosen { get; init; } = ImmutableDictionary<ProfileField, Visibility>.Empty;

    /// <summary>What the member preferred not to answer.</summary>
    public ImmutableHashSet<ProfileStep> Skipped { get; init; } = [];

    /// <summary>What the member does not want to be told.</summary>
    public ImmutableHashSet<NoticeKind> Muted { get; init; } = [];

    /// <summary>When the member is told nothing.</summary>
    public Night Night { get; init; } = Night.Usual;

    public int Version { get; init; }

    /// <summary>The questions that were neither answered nor skipped, in the order in which they are asked.</summary>
    public IReadOnlyList<ProfileStep> OpenSteps => [.. Enum.GetValues<ProfileStep>().Where(step => !IsAnswered(step) && !Skipped.Contains(step))];

    /// <summary>Whether anything at all was said.</summary>
    public bool IsEmpty => !Enum.GetValues<ProfileField>().Any(Has);

    public static Profile Empty(GuildId guild, MemberId member) => new() { Guild = guild, Member = member };

    // Where and when somebody lives is nothing for everyone, unless they say so.
    public Visibility VisibilityOf(ProfileField field) => Chosen.TryGetValue(field, out var visibility)
        ? visibility
        : field is ProfileField.Zone or ProfileField.Hours ? Visibility.Partners : Visibility.Everyone;

    public bool Has(ProfileField field) => field switch
    {
        ProfileField.Track => Track is not null,
        ProfileField.Cohort => Cohort is not null,
        ProfileField.Knows => Knows.Length > 0,
        ProfileField.Wants => Wants.Length > 0,
        ProfileField.Goal => Goal is not null,
        ProfileField.Zone => Zone is not null,
        _ => Hours.Length > 0,
    };

    /// <summary>
    /// What of it those see who stand this close: everyone what is for everyone, partners what is for partners too. The hours are by
    /// the clock of a zone that may be kept back: see <see cref="WeeklyHours"/>.
    /// </summary>
    public Profile SeenBy(Visibility circle) => Enum.GetValues<ProfileField>()
        .Where(field => VisibilityOf(field) > circle)
        .Aggregate(this, (profile, field) => profile.Without(field));

    private Profile Without(ProfileField field) => field switch
    {
        ProfileField.Track => this with { Track = null },
        ProfileField.Cohort => this with { Cohort = null },
        ProfileField.Knows => this with { Knows = [] },
        ProfileField.Wants => this with { Wants = [] },
        ProfileField.Goal => this with { Goal = null },
        ProfileField.Zone => this with { Zone = null },
        _ => this with { Hours = [] },
    };

    public bool IsAnswered(ProfileStep step) => step switch
    {
        ProfileStep.Track => Has(ProfileField.Track),
        ProfileStep.Goal => Has(ProfileField.Goal),
        ProfileStep.Zone => Has(ProfileField.Zone),
        ProfileStep.Hours => Has(ProfileField.Hours),
        _ => Has(ProfileField.Cohort) || Has(ProfileField.Knows) || Has(ProfileField.Wants),
    };
}
