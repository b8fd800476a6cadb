using System.Net;
using Discord;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway;

public sealed class ScheduledEventsTests
{
    private const string Start = "2031-03-05T18:00:00+00:00";
    private const string End = "2031-03-05T19:00:00+00:00";

    private static readonly DateTimeOffset s_start = DateTimeOffset.Parse(Start, System.Globalization.CultureInfo.InvariantCulture);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_elsewhere_goes_out_with_its_place_and_its_end()
    {
        await using var scene = await GuildScene.OpenAsync();
        scene.Rest.Answer("POST guilds/30/scheduled-events", EventOf(status: 1));

        var created = await scene.Guild.CreateEventAsync(
            "Pair up", s_start, GuildScheduledEventType.External, description: "Bring code", endTime: s_start.AddHours(1), location: "#nexus");

        Assert.Equal(
            [$$$"""POST guilds/30/scheduled-events {"entity_metadata":{"location":"#nexus"},"name":"Pair up","privacy_level":2,"scheduled_start_time":"{{{Start}}}","scheduled_end_time":"{{{End}}}","description":"Bring code","entity_type":3}"""],
            scene.Asked());
        Assert.Equal((70ul, "#nexus", GuildScheduledEventStatus.Scheduled), (created.Id, created.Location, created.Status));
    }

    [Fact]
    public async Task One_in_a_channel_goes_out_with_the_channel_and_its_picture()
    {
        await using var scene = await GuildScene.OpenAsync();
        scene.Rest.Answer("POST guilds/30/scheduled-events", EventOf(status: 1));
        using var picture = new MemoryStream([0x89, (byte)'P', (byte)'N', (byte)'G', 0]);

        await ((IGuild)scene.Guild).CreateEventAsync(
            "Pair up", s_start, GuildScheduledEventType.Voice, channelId: 42, coverImage: new Image(picture));

        Assert.Equal(
            [$$"""POST guilds/30/scheduled-events {"channel_id":"42","name":"Pair up","privacy_level":2,"scheduled_start_time":"{{Start}}","entity_type":2,"image":"data:image/png;base64,iVBORwA="}"""],
            scene.Asked().Select(request => request.Replace("\\u002B", "+", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_change_sends_what_changed_and_a_channel_may_be_given_up()
    {
        await using var scene = await GuildScene.OpenAsync();
        scene.Rest.Answer("GET guilds/30/scheduled-events/70", EventOf(status: 1));
        scene.Rest.Answer("PATCH guilds/30/scheduled-events/70", EventOf(status: 1, name: "Later"));
        var guildEvent = (await scene.Guild.GetEventAsync(70))!;

        await guildEvent.ModifyAsync(changed =>
        {
            changed.Name = "Later";
            changed.ChannelId = null;
            changed.Type = GuildScheduledEventType.External;
            changed.Location = "the park";
        });

        Assert.Equal(
            """PATCH guilds/30/scheduled-events/70 {"channel_id":null,"entity_metadata":{"location":"the park"},"name":"Later","entity_type":3}""",
            scene.Asked()[^1]);
        Assert.Equal("Later", guildEvent.Name);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 3)]
    public async Task Ending_one_cancels_it_before_its_start_and_completes_it_after(int status, int ended)
    {
        await using var scene = await GuildScene.OpenAsync();
        scene.Rest.Answer("GET guilds/30/scheduled-events/70", EventOf(status));
        scene.Rest.Answer("PATCH guilds/30/scheduled-events/70", EventOf(ended));
        var guildEvent = (await scene.Guild.GetEventAsync(70))!;

        await guildEvent.EndAsync();

        Assert.Equal($$"""PATCH guilds/30/scheduled-events/70 {"status":{{ended}}}""", scene.Asked()[^1]);
        Assert.Equal(ended, (int)guildEvent.Status);
    }

    [Fact]
    public async Task One_that_is_unknown_is_null_and_one_that_is_gone_is_deleted()
    {
        await using var scene = await GuildScene.OpenAsync();
        scene.Rest.Answer("GET guilds/30/scheduled-events/70", """{"code":10070,"message":"Unknown"}""", HttpStatusCode.NotFound);
        scene.Rest.Answer("GET guilds/30/scheduled-events/71", EventOf(status: 1));

        Assert.Null(await scene.Guild.GetEventAsync(70));
        await (await scene.Guild.GetEventAsync(71))!.DeleteAsync();

        Assert.Equal("DELETE guilds/30/scheduled-events/70", scene.Asked()[^1]);
    }

    [Fact]
    public async Task What_discord_would_refuse_is_refused_here()
    {
        await using var scene = await GuildScene.OpenAsync();
        var now = scene.Scene.Time.GetUtcNow();
        Task CreateAsync(GuildScheduledEventType type, DateTimeOffset start, string name = "n", DateTimeOffset? end = null, ulong? channel = null, string? place = null) =>
            scene.Guild.CreateEventAsync(name, start, type, endTime: end, channelId: channel, location: place);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => CreateAsync(GuildScheduledEventType.External, s_start, place: "p"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => CreateAsync(GuildScheduledEventType.External, s_start, end: s_start.AddHours(1)));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => CreateAsync(GuildScheduledEventType.Voice, s_start));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => CreateAsync(GuildScheduledEventType.Voice, now, channel: 42));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => CreateAsync(GuildScheduledEventType.Voice, s_start, end: s_start, channel: 42));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => CreateAsync(GuildScheduledEventType.Voice, s_start, new string('n', 101), channel: 42));

        Assert.Empty(scene.Asked());
    }

    [Fact]
    public async Task What_happens_to_them_is_told_by_name_and_remembered_while_they_are_open()
    {
        await using var scene = await GuildScene.OpenAsync(Frames.Guild.Replace(
            "\"presences\":[]", $"\"presences\":[],\"guild_scheduled_events\":[{EventOf(status: 1)}]", StringComparison.Ordinal));
        var (note, heard) = ClientScene.Listen<string>();
        scene.Client.GuildScheduledEventCreated += guildEvent => note($"created {guildEvent.Id}");
        scene.Client.GuildScheduledEventUpdated += (before, after) => note($"{before.Value?.Name} became {after.Name}");
        scene.Client.GuildScheduledEventStarted += guildEvent => note($"started {guildEvent.Id}");
        scene.Client.GuildScheduledEventCompleted += guildEvent => note($"completed {guildEvent.Id}");
        scene.Client.GuildScheduledEventCancelled += guildEvent => note($"cancelled {guildEvent.Id}");
        Assert.Equal("Pair up", Assert.Single(scene.Guild.Events).Name);

        async Task HearAsync(string name, string data, string expected)
        {
            await scene.SendAsync($"GUILD_SCHEDULED_EVENT_{name}", data);
            Assert.Equal(expected, await heard.ReadAsync(TestToken));
        }

        await HearAsync("CREATE", EventOf(status: 1, id: 71), "created 71");
        await HearAsync("UPDATE", EventOf(status: 1, name: "Later"), "Pair up became Later");
        await HearAsync("UPDATE", EventOf(status: 2, name: "Later"), "started 70");
        await HearAsync("UPDATE", EventOf(status: 3, name: "Later"), "completed 70");
        await HearAsync("UPDATE", EventOf(status: 4, id: 71), "cancelled 71");
        await HearAsync("CREATE", EventOf(status: 1, id: 72), "created 72");
        await HearAsync("DELETE", EventOf(status: 1, id: 72), "cancelled 72");
        Assert.Empty(scene.Guild.Events);
    }

    private static string EventOf(int status, string name = "Pair up", ulong id = 70) =>
        $$$"""{"id":"{{{id}}}","guild_id":"30","channel_id":null,"creator_id":"10","name":"{{{name}}}","scheduled_start_time":"{{{Start}}}","scheduled_end_time":"{{{End}}}","privacy_level":2,"status":{{{status}}},"entity_type":3,"entity_id":null,"entity_metadata":{"location":"#nexus"},"image":null}""";
}
