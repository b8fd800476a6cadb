using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Sessions;
using NexusBot.Core.Tags;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Sessions;

internal static class SessionContentDocument
{
    public static BsonDocument ToDocument(SessionContent content) => new()
    {
        ["title"] = content.Title,
        ["text"] = content.Text,
        ["minutes"] = (int)content.Length.TotalMinutes,
        ["seats"] = content.Seats is { } seats ? seats : BsonValue.Null,
        ["place"] = content.Place is { } place ? ToDocument(place) : BsonValue.Null,
        ["track"] = content.Track?.ToString(),
        ["cohort"] = content.Cohort,
        ["tags"] = new BsonArray(content.Tags.Select(tag => new BsonValue(tag.Key))),
    };

    public static SessionContent ToContent(BsonDocument document) => new(
        document.Text("title"), document.OptionalText("text"), Duration.FromMinutes(document.Int("minutes")))
    {
        Seats = document["seats"].IsNull ? null : document.Int("seats"),
        Place = document.OptionalDocument("place") is { } place ? ToPlace(place) : null,
        Track = document.OptionalText("track") is null ? null : document.Enum<Track>("track"),
        Cohort = document.OptionalText("cohort"),
        Tags = [.. document.Texts("tags").Select(Tag.FromKey)],
    };

    private static BsonDocument ToDocument(SessionPlace place) => place switch
    {
        SessionPlace.InChannel channel => new BsonDocument { ["channel"] = Keys.Of(channel.Channel.Value), ["voice"] = channel.IsVoice },
        SessionPlace.Elsewhere elsewhere => new BsonDocument { ["text"] = elsewhere.Text },
        _ => throw new InvalidOperationException($"No shape for {place.GetType()}."),
    };

    private static SessionPlace ToPlace(BsonDocument document) => document.OptionalSnowflake("channel") is { } channel
        ? new SessionPlace.InChannel(new ChannelId(channel), document.Bool("voice"))
        : new SessionPlace.Elsewhere(document.Text("text"));
}
