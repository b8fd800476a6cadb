using LiteDB;
using NexusBot.Core.Sessions;

namespace NexusBot.Storage.LiteDb.Sessions;

internal static class SessionSeriesDocument
{
    public static BsonDocument ToDocument(SessionSeries series) => new()
    {
        ["rule"] = SeriesDocument.ToDocument(series.Rule),
        ["slot"] = SeriesDocument.Write(series.Slot),
        ["usual"] = series.Usual is { } usual ? SessionContentDocument.ToDocument(usual) : BsonValue.Null,
        ["revisions"] = series.EarlierRevisions,
        ["exceptions"] = new BsonArray(series.Exceptions.Select(ToDocument)),
    };

    public static SessionSeries ToSeries(BsonDocument document) => new(
        SeriesDocument.ToSeries(document.Document("rule")), document.Local("slot"))
    {
        Usual = document.OptionalDocument("usual") is { } usual ? SessionContentDocument.ToContent(usual) : null,
        // Not in those kept before calendars were given away.
        EarlierRevisions = document["revisions"].IsNull ? 0 : document.Int("revisions"),
        Exceptions = [.. document.Documents("exceptions").Select(ToException)],
    };

    private static BsonDocument ToDocument(ChangedSlot exception) => new()
    {
        ["slot"] = SeriesDocument.Write(exception.Slot),
        ["movedTo"] = exception.MovedTo is { } movedTo ? Keys.Of(movedTo) : BsonValue.Null,
    };

    private static ChangedSlot ToException(BsonDocument document) => new(document.Local("slot"), document.OptionalInstant("movedTo"));
}
