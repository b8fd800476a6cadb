using System.Text.Json;
using NexusBot.Sandbox.Driver;

namespace NexusBot.Sandbox.Tests.Interactions;

public sealed class FormTests
{
    private const string Rows = """
        {"type":9,"data":{"custom_id":"share","title":"Share","components":[
          {"type":1,"components":[{"type":4,"custom_id":"title","style":1,"label":"Title","min_length":3,"max_length":10}]},
          {"type":1,"components":[{"type":4,"custom_id":"text","style":2,"label":"Text","required":false,"value":"as before"}]}]}}
        """;

    private const string Labels = """
        {"type":9,"data":{"custom_id":"share","title":"Share","components":[
          {"type":18,"label":"Title","component":{"type":4,"custom_id":"title","style":1}},
          {"type":18,"label":"Kind","component":{"type":3,"custom_id":"kind","options":[{"label":"Concept","value":"c"},{"label":"Challenge","value":"x"}]}},
          {"type":10,"content":"Thank you"}]}}
        """;

    private const string EveryKind = """
        {"type":9,"data":{"custom_id":"share","title":"Share","components":[
          {"type":18,"label":"Level","component":{"type":21,"custom_id":"level","options":[{"label":"Junior","value":"j","default":true},{"label":"Senior","value":"s"}]}},
          {"type":18,"label":"Topics","component":{"type":22,"custom_id":"topics","options":[{"label":"SQL","value":"sql","default":true},{"label":"Caching","value":"cache"}]}},
          {"type":18,"label":"Diagram","component":{"type":19,"custom_id":"diagram","max_values":2,"required":false}},
          {"type":18,"label":"Public","component":{"type":23,"custom_id":"public"}},
          {"type":18,"label":"Partner","component":{"type":5,"custom_id":"partner","default_values":[{"id":"BELA","type":"user"}]}}]}}
        """;

    [Fact]
    public async Task A_form_of_action_rows_comes_back_as_action_rows()
    {
        await using var stage = await WithForm(Rows);

        var opened = await stage.Amina.RunsAsync("/share");
        var answer = await opened.SubmitsAsync(("Title", "Caching"));

        Assert.Equal("shared", answer.Text);
        Assert.Equal(["Title", "Text"], opened.Modal!.Inputs.Select(input => input.Label));
        var rows = stage.Bot.Last!.Data.GetProperty("components");
        Assert.Equal([1, 1], rows.EnumerateArray().Select(row => row.GetProperty("type").GetInt32()));
        Assert.Equal(["Caching", "as before"], rows.EnumerateArray().Select(row => row.GetProperty("components")[0].GetProperty("value").GetString()));
        Assert.Equal(5, stage.Bot.Last.Json.GetProperty("type").GetInt32());
    }

    [Fact]
    public async Task A_form_of_labels_comes_back_as_labels()
    {
        await using var stage = await WithForm(Labels);

        await (await stage.Amina.RunsAsync("/share")).SubmitsAsync(("Title", "Caching"), ("Kind", "Challenge"));

        var labels = stage.Bot.Last!.Data.GetProperty("components");
        Assert.Equal([18, 18, 10], labels.EnumerateArray().Select(label => label.GetProperty("type").GetInt32()));
        Assert.Equal("Caching", labels[0].GetProperty("component").GetProperty("value").GetString());
        Assert.Equal("x", labels[1].GetProperty("component").GetProperty("values")[0].GetString());
    }

    [Fact]
    public async Task Every_kind_of_input_comes_back_in_its_own_shape()
    {
        await using var stage = await WithForm(EveryKind);
        var opened = await stage.Amina.RunsAsync("/share");
        string[] topics = ["SQL", "Caching"];
        Upload[] diagrams = [new("a.txt", [1]), new("b.txt", [2])];

        await opened.SubmitsAsync(("Level", "Senior"), ("Topics", topics), ("Diagram", diagrams), ("Public", true));
        var filled = Values(stage);
        var files = stage.Bot.Last!.Data.GetProperty("resolved").GetProperty("attachments").EnumerateObject().ToDictionary(file => file.Name, file => file.Value);
        await (await stage.Amina.RunsAsync("/share")).SubmitsAsync();
        var alone = Values(stage);

        Assert.Equal(["\"s\"", """["sql","cache"]""", "true"], [filled["level"], filled["topics"], filled["public"]]);
        Assert.Equal(["a.txt", "b.txt"], JsonSerializer.Deserialize<string[]>(filled["diagram"])!.Select(id => files[id].GetProperty("filename").GetString()));
        Assert.Equal(["\"j\"", """["sql"]""", "[]", "false"], [alone["level"], alone["topics"], alone["diagram"], alone["public"]]);
        Assert.Equal($"""["{stage.Bela.Id}"]""", alone["partner"]);
    }

    [Theory]
    [InlineData("Level", """["Junior","Senior"]""", "Choose 1.")]
    [InlineData("Level", "\"Expert\"", "is not offered")]
    [InlineData("Public", "\"perhaps\"", "true or false")]
    [InlineData("Diagram", "\"a.txt\"", "Give a file as")]
    public async Task What_an_input_does_not_take_is_refused(string label, string json, string reason)
    {
        await using var stage = await WithForm(EveryKind);
        var opened = await stage.Amina.RunsAsync("/share");

        var refused = await Assert.ThrowsAsync<RefusedByDiscordException>(() => opened.SubmitsAsync((label, JsonElement.Parse(json))));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "required")]
    [InlineData("ab", "at least 3")]
    [InlineData("far too long a title", "10 characters or fewer")]
    public async Task What_does_not_fit_is_refused_before_it_is_sent(string title, string reason)
    {
        await using var stage = await WithForm(Rows);
        var opened = await stage.Amina.RunsAsync("/share");

        var refused = await Assert.ThrowsAsync<RefusedByDiscordException>(() => opened.SubmitsAsync(("Title", title)));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal("title", refused.Field);
    }

    [Fact]
    public async Task A_form_can_be_forged()
    {
        await using var stage = await WithForm(Rows);
        stage.Bot.On("share:other", heard => heard.SayAsync("heard"));

        var answer = await (await stage.Amina.RunsAsync("/share")).ForgesSubmitAsync("share:other", ("Title", "far too long a title"));

        Assert.Equal("heard", answer.Text);
        Assert.Equal("far too long a title", stage.Bot.Last!.Data.GetProperty("components")[0].GetProperty("components")[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_form_opened_from_a_button_can_change_the_buttons_message()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("card");
        stage.Bot.On("card", heard => heard.RespondAsync(
            """{"type":4,"data":{"content":"card","components":[{"type":1,"components":[{"type":2,"style":1,"label":"Edit","custom_id":"edit"}]}]}}"""));
        stage.Bot.On("edit", heard => heard.RespondAsync(Rows));
        stage.Bot.On("share", heard => heard.RespondAsync("""{"type":7,"data":{"content":"edited"}}"""));

        var card = await stage.Amina.RunsAsync("/card");
        var answer = await (await card.ClicksAsync("Edit")).SubmitsAsync(("Title", "Caching"));

        Assert.Equal("edited", answer.Text);
        Assert.Equal(card.Message!.Id, answer.Message!.Id);
        Assert.Equal(["edited"], (await stage.Bela.SeesAsync("#general")).Select(message => message.Text));
    }

    [Fact]
    public async Task Only_who_opened_a_form_can_submit_it()
    {
        await using var stage = await WithForm(Rows);
        var opened = await stage.Amina.RunsAsync("/share");

        var body = $$$"""{"interaction_id":"{{{stage.Bot.Last!.Id}}}","values":{"Title":"Caching"}}""";
        using var http = new HttpClient { BaseAddress = stage.Discord.Server.Url };
        using var content = new StringContent(body, null, "application/json");
        using var response = await http.PostAsync($"sandbox/as/{stage.Bela.Id}/modals", content, TestContext.Current.CancellationToken);

        Assert.NotNull(opened.Modal);
        Assert.Equal(400, (int)response.StatusCode);
    }

    private static async Task<Stage> WithForm(string form)
    {
        var stage = await Stage.StartAsync();
        stage.Register("share");
        stage.Bot.On("share", heard => heard.Json.GetProperty("type").GetInt32() == 5 ? heard.SayAsync("shared") : heard.RespondAsync(form.Replace("BELA", $"{stage.Bela.Id}", StringComparison.Ordinal)));
        return stage;
    }

    /// <summary>What the bot got, by the inputs' custom ids.</summary>
    private static Dictionary<string, string> Values(Stage stage) => stage.Bot.Last!.Data.GetProperty("components").EnumerateArray()
        .Select(label => label.GetProperty("component"))
        .ToDictionary(
            input => input.GetProperty("custom_id").GetString()!,
            input => (input.TryGetProperty("values", out var values) ? values : input.GetProperty("value")).GetRawText());
}
