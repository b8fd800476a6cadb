using System.Text.Json;

namespace NexusBot.Sandbox.Tests.Control;

public sealed class WireTests
{
    [Fact]
    public async Task Whoever_looks_on_reads_what_was_said_before_and_what_is_said_then()
    {
        await using var discord = await TinyDiscord.StartAsync(options => options.ShowsWire = true);
        await discord.SayAsync("""{"content":"before"}""");

        using var wire = await OpenAsync(discord);
        var (_, before) = await NextAsync(wire);
        await discord.SayAsync("""{"content":"then"}""");
        var (_, then) = await NextAsync(wire);

        Assert.Equal(["before", "then"], new[] { before, then }.Select(Content));
        Assert.Equal(200, before.GetProperty("res").GetProperty("status").GetInt32());
        Assert.DoesNotContain("not-a-secret", before.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gateway_is_read_too_without_the_token()
    {
        await using var discord = await TinyDiscord.StartAsync(options => options.ShowsWire = true);
        await using var bot = await TinyBot.IdentifiedAsync(discord.Server);
        await bot.ReadEventAsync("READY");

        using var wire = await OpenAsync(discord);
        List<JsonElement> said = [];
        while (said.Count == 0 || !said[^1].GetRawText().Contains("\"READY\"", StringComparison.Ordinal))
            said.Add((await NextAsync(wire)).Said);

        Assert.Equal("open", said[0].GetProperty("dir").GetString());
        Assert.DoesNotContain("not-a-secret", string.Concat(said.Select(line => line.GetRawText())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_broke_goes_on_where_it_was()
    {
        await using var discord = await TinyDiscord.StartAsync(options => options.ShowsWire = true);
        await discord.SayAsync("""{"content":"first"}""");
        await discord.SayAsync("""{"content":"second"}""");
        string first;
        using (var broken = await OpenAsync(discord))
            first = (await NextAsync(broken)).Id;

        using var wire = await OpenAsync(discord, after: first);

        Assert.Equal("second", Content((await NextAsync(wire)).Said));
    }

    [Fact]
    public async Task Only_so_much_of_it_is_kept()
    {
        await using var discord = await TinyDiscord.StartAsync(options => options.ShowsWire = true);
        for (var number = 1; number <= 410; number++)
            await discord.GetAsync("gateway");

        using var wire = await OpenAsync(discord);

        Assert.Equal("11", (await NextAsync(wire)).Id);
    }

    [Fact]
    public async Task A_sandbox_that_shows_no_wire_says_so()
    {
        await using var discord = await TinyDiscord.StartAsync();
        using var http = new HttpClient { BaseAddress = discord.Server.Url };

        using var refused = await http.GetAsync("sandbox/wire", TestContext.Current.CancellationToken);
        var world = JsonElement.Parse(await http.GetStringAsync("sandbox/world", TestContext.Current.CancellationToken));

        Assert.Equal(400, (int)refused.StatusCode);
        Assert.False(world.GetProperty("shows_wire").GetBoolean());
    }

    private static string? Content(JsonElement said) => said.GetProperty("req").GetProperty("json").GetProperty("content").GetString();

    private static async Task<StreamReader> OpenAsync(TinyDiscord discord, string? after = null)
    {
        var http = new HttpClient { BaseAddress = discord.Server.Url };
        if (after is not null)
            http.DefaultRequestHeaders.Add("Last-Event-ID", after);
        return new StreamReader(await http.GetStreamAsync("sandbox/wire", TestContext.Current.CancellationToken));
    }

    private static async Task<(string Id, JsonElement Said)> NextAsync(StreamReader wire)
    {
        var id = "";
        while (await wire.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                id = line[4..];
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return (id, JsonElement.Parse(line[6..]));
        }
        throw new InvalidOperationException("The stream ended.");
    }
}
