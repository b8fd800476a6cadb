using System.Net;
using System.Text.Json;
using NexusBot.Sandbox.Driver;

namespace NexusBot.Sandbox.Tests.Interactions;

/// <summary>Files that members give to a command's options.</summary>
public sealed class UploadTests
{
    private const string Options = """[{"type":11,"name":"file","description":"d"},{"type":3,"name":"note","description":"d"}]""";

    private static readonly Upload s_note = new("my note.txt", "Remember this."u8.ToArray()) { Description = "A note" };

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_reaches_the_bot_as_an_id_and_what_it_stands_for()
    {
        await using var stage = await StartAsync();

        await stage.Amina.RunsAsync("/keep", ("file", s_note));

        var id = stage.Bot.Last!.Options[0].GetProperty("value").GetString()!;
        var file = Resolved(stage).GetProperty(id);
        Assert.Equal(11, stage.Bot.Last.Options[0].GetProperty("type").GetInt32());
        Assert.Equal(
            (id, "my note.txt", 14, "text/plain", "A note", true),
            (file.GetProperty("id").GetString(), file.GetProperty("filename").GetString(), file.GetProperty("size").GetInt32(),
                file.GetProperty("content_type").GetString(), file.GetProperty("description").GetString(), file.GetProperty("ephemeral").GetBoolean()));
    }

    [Fact]
    public async Task Its_address_is_good_for_a_day_and_only_as_it_was_told()
    {
        await using var stage = await StartAsync();
        await stage.Amina.RunsAsync("/keep", ("file", s_note));
        var address = AddressOf(stage);
        using var http = new HttpClient();

        Assert.Equal(s_note.Content, await http.GetByteArrayAsync(new Uri(address), TestToken));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, address.Split('?')[0]));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, address.Replace("ex=", "ex=f", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, address.Replace("note", "nota", StringComparison.Ordinal)));

        await stage.Discord.AdvanceAsync(TimeSpan.FromHours(23.9));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, address));
        await stage.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, address));
    }

    [Fact]
    public async Task A_file_that_the_app_would_not_send_is_refused()
    {
        await using var stage = await StartAsync();

        var refused = await Assert.ThrowsAsync<RefusedByDiscordException>(
            () => stage.Amina.RunsAsync("/keep", ("file", new Upload("a.bin", new byte[10 * 1024 * 1024 + 1]))));
        var nonsense = await Assert.ThrowsAsync<RefusedByDiscordException>(() => stage.Amina.RunsAsync("/keep", ("file", "a.bin")));

        Assert.Contains("too powerful", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Give a file", nonsense.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_forged_act_says_where_a_file_lies_and_how_large_it_is()
    {
        await using var stage = await StartAsync();
        var lying = s_note with { ForgedAddress = "https://example.org/note.txt", ForgedSize = 3 };

        await stage.Amina.RunsAsync("/keep", ("file", lying));
        Assert.StartsWith(stage.Discord.Server.Url.ToString(), AddressOf(stage), StringComparison.Ordinal);

        await stage.Amina.ForgesAsync("/keep", ("file", lying));
        Assert.Equal("https://example.org/note.txt", AddressOf(stage));
        Assert.Equal(3, Resolved(stage).EnumerateObject().Single().Value.GetProperty("size").GetInt32());
    }

    private static async Task<Stage> StartAsync()
    {
        var stage = await Stage.StartAsync();
        stage.Register("keep", Options);
        stage.Bot.On("keep", heard => heard.SayAsync("kept"));
        return stage;
    }

    private static JsonElement Resolved(Stage stage) => stage.Bot.Last!.Data.GetProperty("resolved").GetProperty("attachments");

    private static string AddressOf(Stage stage) => Resolved(stage).EnumerateObject().Single().Value.GetProperty("url").GetString()!;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string address)
    {
        using var response = await http.GetAsync(new Uri(address), TestToken);
        return response.StatusCode;
    }
}
