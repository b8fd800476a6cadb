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
        stage.Bot.On("share", heard => heard.Json.GetProperty("type").GetInt32() == 5 ? heard.SayAsync("shared") : heard.RespondAsync(form));
        return stage;
    }
}
