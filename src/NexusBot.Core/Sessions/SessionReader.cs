using System.Globalization;
using NexusBot.Core.Members;
using NexusBot.Core.Tags;
using NexusBot.Core.Texts;
using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>Reads what was typed of a session, or refuses the first part that does not fit.</summary>
internal static class SessionReader
{
    public static Outcome<SessionContent> Read(SessionForm form)
    {
        var title = PublishedText.ReadLine(form.Title, "title", SessionContent.MaxTitleLength);
        var text = Optional(form.Text, typed => PublishedText.Read(typed, "text", SessionContent.MaxTextLength));
        var cohort = Optional(form.Cohort, typed => TypedText.ReadLine(typed, "cohort", Profile.MaxCohortLength));
        // The link to a call holds its password, and is meant to be seen.
        var place = Optional(form.Place, typed => TypedText.ReadLine(typed, "place", SessionPlace.MaxLength));
        var length = ReadLength(form.Length);
        var seats = ReadSeats(form.Seats);
        var tags = ReadTags(form.Tags);
        var track = ReadTrack(form);
        if ((title.Refusal ?? length.Refusal ?? text.Refusal ?? seats.Refusal ?? place.Refusal ?? track.Refusal ?? cohort.Refusal ?? tags.Refusal) is { } refusal)
            return refusal;

        return new SessionContent(title.Value!, text.Value, length.Value)
        {
            Seats = seats.Value,
            Place = (SessionPlace?)form.Channel ?? (place.Value is { } words ? new SessionPlace.Elsewhere(words) : null),
            Track = track.Value,
            Cohort = cohort.Value,
            Tags = tags.Value!,
        };
    }

    public static Outcome<Duration> ReadLength(string? typed)
    {
        if (TypedText.IsBlank(typed))
            return SessionContent.UsualLength;

        return LengthText.Read(typed!) is { } length && length >= SessionContent.ShortestLength && length <= SessionContent.LongestLength
            ? length
            : SessionRefusals.LengthNotUnderstood(typed!);
    }

    private static Outcome<int?> ReadSeats(string? typed)
    {
        if (TypedText.IsBlank(typed))
            return default(int?);
        if (!int.TryParse(typed, NumberStyles.Integer, CultureInfo.InvariantCulture, out var seats))
            return SessionRefusals.SeatsNotUnderstood(typed!);

        return seats is >= 1 and <= SessionContent.MaxSeats ? (int?)seats : SessionRefusals.NoSeats;
    }

    // As members write it: full stack, Full-Stack.
    private static Outcome<Track?> ReadTrack(SessionForm form)
    {
        if (TypedText.IsBlank(form.TypedTrack))
            return form.Track;

        var typed = string.Concat(form.TypedTrack!.Where(char.IsLetter));
        return Enum.GetValues<Track>().Where(track => track.ToString().Equals(typed, StringComparison.OrdinalIgnoreCase)).ToList() is [var read]
            ? (Track?)read
            : SessionRefusals.TrackNotUnderstood(form.TypedTrack!);
    }

    private static Outcome<Tag[]> ReadTags(string? typed)
    {
        var tags = new List<Tag>();
        foreach (var one in Tag.Split(typed).Where(tag => !TypedText.IsBlank(tag)))
        {
            var tag = Tag.Read(one);
            if (tag.Refusal is not null)
                return tag.Refusal;
            if (!tags.Contains(tag.Value))
                tags.Add(tag.Value);
        }

        return tags.Count > SessionContent.MaxTags ? SessionRefusals.TooManyTags : tags.ToArray();
    }

    private static Outcome<string?> Optional(string? typed, Func<string, Outcome<string>> read)
    {
        if (TypedText.IsBlank(typed))
            return default(string);

        var outcome = read(typed!);
        return new Outcome<string?>(outcome.Value, outcome.Refusal);
    }
}
