using LiteDB;
using NexusBot.Core.Times;
using NodaTime;
using NodaTime.Text;

namespace NexusBot.Storage.LiteDb;

/// <summary>What repeats, as RFC 5545 writes it.</summary>
internal static class SeriesDocument
{
    private static readonly LocalDateTimePattern s_local = LocalDateTimePattern.GeneralIso;

    public static BsonDocument ToDocument(Series series) => new()
    {
        ["start"] = Write(series.Start),
        ["zone"] = series.Zone,
        ["rule"] = RecurrenceRule.Write(series.Rule),
    };

    public static Series ToSeries(BsonDocument document) => new(
        document.Local("start"), document.Text("zone"), RecurrenceRule.Read(document.Text("rule")));

    public static string Write(LocalDateTime local) => s_local.Format(local);

    public static LocalDateTime Local(this BsonDocument document, string field) =>
        s_local.Parse(document.Text(field)) is { Success: true } local ? local.Value : throw new UnreadableDocumentException(field);
}
