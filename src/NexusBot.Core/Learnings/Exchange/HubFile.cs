using System.Text.Json;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>
/// A hub as two JSON files: what its members see, and what they do not (what moderators hid, what learnings said before, who found
/// what helpful and who saved it), which is not to be published with the rest.
/// </summary>
public static class HubFile
{
    public const string Name = "hub.json";
    public const string PrivateName = "private/hub.json";

    private const string Format = "nexusbot-hub";
    private const string PrivateFormat = "nexusbot-hub-private";
    private const int Version = 1;

    public static byte[] WritePublic(GuildId guild, IEnumerable<ArchivedLearning> learnings) =>
        Write(new HubRow(Format, Version, guild.ToString(), [.. learnings.Where(one => one.Learning.IsShown).Select(one => RowWriter.Write(one.Learning))]));

    public static byte[] WritePrivate(GuildId guild, IReadOnlyList<ArchivedLearning> learnings) => Write(
        new HubRow(PrivateFormat, Version, guild.ToString(), [.. learnings.Where(one => !one.Learning.IsShown).Select(one => RowWriter.Write(one.Learning))])
        {
            Votes = [.. learnings.SelectMany(RowWriter.WriteVotes)],
            History = [.. learnings.SelectMany(RowWriter.WriteVersions)],
            Saved = [.. learnings.SelectMany(RowWriter.WriteSaves)],
        });

    /// <param name="hidden">The private file, where there is one.</param>
    public static Outcome<HubContent> Read(ReadOnlyMemory<byte> shown, ReadOnlyMemory<byte>? hidden)
    {
        try
        {
            var (open, closed) = (Parse(shown, Format), hidden is { } bytes ? Parse(bytes, PrivateFormat) : null);
            if (open.Version > Version || closed?.Version > Version)
                return ExchangeRefusals.TooNew;

            var guild = new GuildId(RowReader.Snowflake(open.Guild));
            if (closed is not null && closed.Guild != open.Guild)
                return ExchangeRefusals.NotAnExport;

            var votes = RowReader.Each(closed?.Votes ?? []).ToLookup(vote => vote.Learning);
            var history = RowReader.Each(closed?.History ?? []).ToLookup(version => version.Learning);
            var saves = RowReader.Each(closed?.Saved ?? []).ToLookup(save => save.Learning);
            return new HubContent(
                guild,
                [
                    .. RowReader.Each([.. open.Learnings, .. closed?.Learnings ?? []])
                        .Select(row => RowReader.Read(row, guild, votes[row.Id], history[row.Id], saves[row.Id])),
                ]);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException)
        {
            return ExchangeRefusals.NotAnExport;
        }
    }

    private static HubRow Parse(ReadOnlyMemory<byte> json, string format) =>
        JsonSerializer.Deserialize(json.Span, HubJson.Readable.HubRow) is { } row && row.Format == format && row.Version > 0
            ? row
            : throw new FormatException("Another file.");

    private static byte[] Write(HubRow row) => [.. JsonSerializer.SerializeToUtf8Bytes(row, HubJson.Readable.HubRow), (byte)'\n'];
}
