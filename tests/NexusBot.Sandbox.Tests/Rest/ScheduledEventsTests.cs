using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Rest;

public sealed class ScheduledEventsTests : IAsyncLifetime
{
    private TinyDiscord _discord = null!;

    private string All => $"guilds/{_discord.Guild.Id}/scheduled-events";

    public async ValueTask InitializeAsync() => _discord = await TinyDiscord.StartAsync(botPermissions: Permissions.Administrator);

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Fact]
    public async Task An_event_elsewhere_comes_back_with_every_field_and_can_be_read()
    {
        var made = await _discord.PostAsync(All, Elsewhere());
        var read = await _discord.GetAsync($"{All}/{made.Id}?with_user_count=true");
        var list = await _discord.GetAsync(All);

        Assert.Equal(200, made.Status);
        Assert.Equal("Reading circle", made.Json.GetProperty("name").GetString());
        Assert.Equal("The library", made.Json.GetProperty("entity_metadata").GetProperty("location").GetString());
        Assert.Equal(JsonValueKind.Null, made.Json.GetProperty("channel_id").ValueKind);
        Assert.Equal((1, 3, 2), (Number(made, "status"), Number(made, "entity_type"), Number(made, "privacy_level")));
        Assert.Equal(0, Number(read, "user_count"));
        Assert.Equal(1, list.Json.GetArrayLength());
    }

    [Theory]
    [InlineData("name", "\"\"")]
    [InlineData("name", "null")]
    [InlineData("description", "\"\"")]
    [InlineData("privacy_level", "1")]
    [InlineData("entity_type", "4")]
    [InlineData("entity_metadata.location", "null")]
    [InlineData("scheduled_end_time", "null")]
    [InlineData("scheduled_start_time", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("scheduled_end_time", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("scheduled_start_time", "\"soon\"")]
    [InlineData("channel_id", "\"1\"")]
    public async Task A_fault_is_named_by_its_field(string field, string value)
    {
        var answer = await _discord.PostAsync(All, Elsewhere(field, value));

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        Assert.NotEmpty(answer.ErrorsAt(field));
        Assert.Empty(_discord.World.ScheduledEvents.List(_discord.Guild.Id));
    }

    [Theory]
    [InlineData("name", 100)]
    [InlineData("description", 1000)]
    public async Task A_text_has_a_longest_length(string field, int longest)
    {
        var fits = await _discord.PostAsync(All, Elsewhere(field, $"\"{new string('x', longest)}\""));
        var tooLong = await _discord.PostAsync(All, Elsewhere(field, $"\"{new string('x', longest + 1)}\""));

        Assert.Equal(200, fits.Status);
        Assert.NotEmpty(tooLong.ErrorsAt(field));
    }

    [Fact]
    public async Task A_voice_event_needs_a_voice_channel()
    {
        var voice = _discord.World.Channels.Add(_discord.Guild.Id, "talk", ChannelType.Voice);
        string Body(string channel) => $$"""
            {"name":"Talk","privacy_level":2,"entity_type":2,"channel_id":{{channel}},"scheduled_start_time":"{{In(1)}}"}
            """;

        var fits = await _discord.PostAsync(All, Body($"\"{voice.Id}\""));
        var none = await _discord.PostAsync(All, Body("null"));
        var text = await _discord.PostAsync(All, Body($"\"{_discord.Channel.Id}\""));
        var nowhere = await _discord.PostAsync(All, Body("\"1\""));

        Assert.Equal((200, 50035, 50091, 10003), (fits.Status, none.Code, text.Code, nowhere.Code));
        Assert.NotEmpty(none.ErrorsAt("channel_id"));
    }

    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(1, 4, true)]
    [InlineData(1, 3, false)]
    [InlineData(2, 3, true)]
    [InlineData(2, 4, false)]
    [InlineData(2, 1, false)]
    public async Task A_status_only_follows_its_own(int now, int next, bool may)
    {
        var made = await _discord.PostAsync(All, Elsewhere());
        _discord.World.ScheduledEvents.Update(made.Id, scheduled => scheduled with { Status = (ScheduledEventStatus)now });

        var answer = await _discord.PatchAsync($"{All}/{made.Id}", $$"""{"status":{{next}}}""");

        Assert.Equal(may ? 200 : 400, answer.Status);
        if (!may)
            Assert.Equal(["TRANSITION_INVALID"], answer.ErrorsAt("status"));
    }

    [Fact]
    public async Task What_is_over_stays_as_it_was_and_what_is_gone_is_unknown()
    {
        var over = await _discord.PostAsync(All, Elsewhere());
        await _discord.PatchAsync($"{All}/{over.Id}", """{"status":4}""");

        var edited = await _discord.PatchAsync($"{All}/{over.Id}", """{"name":"again"}""");
        var deleted = await _discord.DeleteAsync($"{All}/{over.Id}");
        var gone = await _discord.GetAsync($"{All}/{over.Id}");

        Assert.Equal((400, 180000), (edited.Status, edited.Code));
        Assert.Equal((204, 404, 10070), (deleted.Status, gone.Status, gone.Code));
    }

    [Fact]
    public async Task An_event_elsewhere_begins_and_ends_by_itself()
    {
        var made = await _discord.PostAsync(All, Elsewhere());

        _discord.Server.Clock.Advance(TimeSpan.FromHours(1.5));
        await BecomesAsync(made.Id, ScheduledEventStatus.Active);
        _discord.Server.Clock.Advance(TimeSpan.FromHours(1));
        await BecomesAsync(made.Id, ScheduledEventStatus.Completed);
    }

    [Fact]
    public async Task More_than_a_hundred_open_ones_are_too_many()
    {
        for (var i = 0; i < ScheduledEvents.MaxOpen; i++)
            await _discord.PostAsync(All, Elsewhere());

        var answer = await _discord.PostAsync(All, Elsewhere());

        Assert.Equal((400, 30038), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Whoever_is_interested_is_listed_by_id()
    {
        var made = await _discord.PostAsync(All, Elsewhere());
        _discord.World.ScheduledEvents.SetInterest(made.Id, _discord.Learner.Id, interested: true);
        _discord.World.ScheduledEvents.SetInterest(made.Id, _discord.Owner.Id, interested: true);

        var all = await _discord.GetAsync($"{All}/{made.Id}/users?with_member=true");
        var later = await _discord.GetAsync($"{All}/{made.Id}/users?after={_discord.Owner.Id}");
        var tooMany = await _discord.GetAsync($"{All}/{made.Id}/users?limit=101");

        Assert.Equal(["olga", "amina"], all.Json.EnumerateArray().Select(each => each.GetProperty("user").GetProperty("username").GetString()));
        Assert.True(all.Json[0].TryGetProperty("member", out _));
        Assert.Equal(1, later.Json.GetArrayLength());
        Assert.Equal(50035, tooMany.Code);
    }

    [Theory]
    [InlineData("""{"frequency":2,"interval":1,"by_weekday":[1]}""", true)]
    [InlineData("""{"frequency":2,"interval":3,"by_weekday":[1]}""", false)]
    [InlineData("""{"frequency":2,"interval":1,"by_weekday":[1,2]}""", false)]
    [InlineData("""{"frequency":3,"interval":1,"by_weekday":[0,1,2,3,4]}""", true)]
    [InlineData("""{"frequency":3,"interval":1,"by_weekday":[0,2]}""", false)]
    [InlineData("""{"frequency":1,"interval":1,"by_n_weekday":[{"n":4,"day":2}]}""", true)]
    [InlineData("""{"frequency":0,"interval":1,"by_month":[7],"by_month_day":[24]}""", true)]
    [InlineData("""{"frequency":0,"interval":1,"by_month":[7]}""", false)]
    [InlineData("""{"frequency":2,"interval":1,"count":3}""", false)]
    public async Task Only_few_recurrences_are_known(string rule, bool known)
    {
        var answer = await _discord.PostAsync(All, Elsewhere("recurrence_rule", rule.Replace("{\"freq", $"{{\"start\":\"{In(1)}\",\"freq", StringComparison.Ordinal)));

        Assert.Equal(known ? 200 : 400, answer.Status);
    }

    private static int Number(ApiAnswer answer, string name) => answer.Json.GetProperty(name).GetInt32();

    private async Task BecomesAsync(ulong id, ScheduledEventStatus status)
    {
        var changed = new TaskCompletionSource();
        _discord.World.Changed += change =>
        {
            if (change is ScheduledEventUpdated { Event: var scheduled } && scheduled.Id == id && scheduled.Status == status)
                changed.TrySetResult();
        };
        if (_discord.World.ScheduledEvents.Find(_discord.Guild.Id, id)!.Status != status)
            await changed.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    private string In(int hours) => _discord.World.WorldTime.GetUtcNow().AddHours(hours).ToString("o", null);

    // An event elsewhere that is right but for the one field.
    private string Elsewhere(string field = "", string value = "")
    {
        var fields = new Dictionary<string, string>
        {
            ["name"] = "\"Reading circle\"",
            ["privacy_level"] = "2",
            ["entity_type"] = "3",
            ["scheduled_start_time"] = $"\"{In(1)}\"",
            ["scheduled_end_time"] = $"\"{In(2)}\"",
            ["entity_metadata"] = """{"location":"The library"}""",
        };
        if (field == "entity_metadata.location")
            fields["entity_metadata"] = $$"""{"location":{{value}}}""";
        else if (field.Length > 0)
            fields[field] = value;
        return $"{{{string.Join(',', fields.Select(pair => $"\"{pair.Key}\":{pair.Value}"))}}}";
    }
}
