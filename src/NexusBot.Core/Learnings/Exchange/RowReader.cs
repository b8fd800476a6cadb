using System.Globalization;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Tags;
using NodaTime;
using NodaTime.Text;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>Learnings from rows of an export. What no export could have written is a <see cref="FormatException"/>.</summary>
internal static class RowReader
{
    public static ArchivedLearning Read(
        LearningRow row, GuildId guild, IEnumerable<VoteRow> votes, IEnumerable<VersionRow> history, IEnumerable<SaveRow> saves) =>
        new(Read(row, guild), [.. votes.Select(vote => new ArchivedVote(Member(vote.By), Moment(vote.At))).OrderBy(vote => vote.By.Value)])
        {
            Versions = [.. history.Select(Read).OrderBy(version => version.Number)],
            Saves = [.. saves.Select(save => new ArchivedSave(Member(save.By), Moment(save.At))).OrderBy(save => save.By.Value)],
        };

    public static ulong Snowflake(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id is > 0 and <= long.MaxValue
            ? id
            : throw new FormatException("No id.");

    /// <summary>JSON may hold nulls wherever there is a list.</summary>
    public static IEnumerable<T> Each<T>(IReadOnlyList<T> rows)
        where T : class =>
        rows.Contains(null!) ? throw new FormatException("Nothing.") : rows;

    private static Learning Read(LearningRow row, GuildId guild) =>
        new()
        {
            Id = new LearningId(Guid.ParseExact(row.Id, "N")),
            Guild = guild,
            Author = Author(row.Author),
            Content = Read(row.ToContent()),
            SharedAt = Moment(row.SharedAt),
            EditedAt = row.EditedAt is { } edited ? Moment(edited) : null,
            EditedBy = OptionalMember(row.EditedBy),
            HelpfulCount = row.Helpful,
            Version = row.Version,
            Solutions = [.. Each(row.Solutions).Select(Read)],
            Accepted = row.Accepted is { } accepted ? new SolutionId(Guid.ParseExact(accepted, "N")) : null,
            Review = row.Review is { } review ? new Review(Named<ReviewVerdict>(review.Verdict), OptionalMember(review.By), Moment(review.At)) : null,
            OriginalAuthor = OptionalMember(row.OriginalAuthor),
            Hidden = row.Hidden is { } hidden ? new Removal(OptionalMember(hidden.By), Moment(hidden.At)) : null,
        };

    private static LearningVersion Read(VersionRow row) => new(row.Number, OptionalMember(row.By), Moment(row.At), Read(row.Content), row.Solution);

    private static LearningContent Read(ContentRow row) => new(
        Named<LearningKind>(row.Kind),
        row.Title,
        row.Text,
        [.. Each(row.Codes).Select(code => new CodeExample(code.Language, code.Source))],
        [.. Each(row.Tags).Select(Tag.FromKey)],
        [.. Each(row.Links)])
    {
        Pictures = [.. Each(row.Pictures).Select(Read)],
    };

    private static Picture Read(PictureRow row) => new(
        PictureId.Read(row.Id) ?? throw new FormatException("No picture's id."), row.Name, Named<PictureKind>(row.Kind), row.Bytes, row.Description);

    private static Solution Read(SolutionRow row) => new(new SolutionId(Guid.ParseExact(row.Id, "N")), Author(row.Author), row.Text, Moment(row.At));

    private static MemberId Member(string text) => new(Snowflake(text));

    private static MemberId Author(string text) => text == MemberId.Nobody.ToString() ? MemberId.Nobody : Member(text);

    private static MemberId? OptionalMember(string? text) => text is null ? null : Member(text);

    private static Instant Moment(string text) => InstantPattern.ExtendedIso.Parse(text) is { Success: true } parsed
        ? Instant.FromUnixTimeMilliseconds(parsed.Value.ToUnixTimeMilliseconds())
        : throw new FormatException("No moment.");

    private static TEnum Named<TEnum>(string name)
        where TEnum : struct, Enum =>
        char.IsAsciiLetter(name.FirstOrDefault()) && Enum.TryParse<TEnum>(name, out var value) && Enum.IsDefined(value)
            ? value
            : throw new FormatException("No such name.");
}
