using Discord;
using Discord.Interactions;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using NexusBot.DiscordClient.Tests.Interactions.Support;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Interactions.OverTheWire;

public sealed class AnsweringOverTheWireTests
{
    [Theory]
    [InlineData("plain", """{"type":4,"data":{"content":"hello","allowed_mentions":{"parse":[]},"flags":64}}""")]
    [InlineData(
        "rich",
        """{"type":4,"data":{"embeds":[{"description":"card"}],"allowed_mentions":{"parse":[]},"components":[{"type":1,"components":[{"type":2,"custom_id":"helpful:1","style":1,"label":"Helpful"}]}]}}""")]
    [InlineData("later", """{"type":5,"data":{"flags":64}}""")]
    [InlineData(
        "form",
        """{"type":9,"data":{"custom_id":"form:1","title":"Form","components":[{"type":1,"components":[{"type":4,"custom_id":"text","style":2,"label":"Text","min_length":1,"max_length":100,"required":true,"value":"draft"}]}]}}""")]
    public async Task A_module_answers_in_discords_terms(string command, string body)
    {
        await using var scene = new WireScene();

        var result = await scene.RunAsync<AnsweringModule>(Frames.Interaction(2, $$"""{"id":"70","name":"{{command}}","type":1}"""));

        Assert.True(result.IsSuccess, result.ErrorReason);
        Assert.Equal([body], scene.Callbacks);
    }

    [Fact]
    public async Task A_follow_up_and_a_change_go_to_the_interactions_webhook()
    {
        await using var scene = new WireScene();
        scene.Rest.Answer("POST webhooks/11/a-token?wait=true", """{"id":"81","channel_id":"41","content":"more"}""");
        scene.Rest.Answer("PATCH webhooks/11/a-token/messages/@original", """{"id":"80","channel_id":"41","content":"done"}""");

        var result = await scene.RunAsync<AnsweringModule>(Frames.Interaction(2, """{"id":"70","name":"long","type":1}"""));

        Assert.True(result.IsSuccess, result.ErrorReason);
        Assert.Equal(
            [
                """POST webhooks/11/a-token?wait=true {"content":"more","allowed_mentions":{"parse":[]},"flags":64}""",
                """PATCH webhooks/11/a-token/messages/@original {"content":"done"}""",
                "DELETE webhooks/11/a-token/messages/@original",
            ],
            scene.Rest.Requests.TakeLast(3));
    }

    [Fact]
    public async Task Suggestions_go_out_as_choices()
    {
        await using var scene = new WireScene();

        await scene.RunAsync<AnsweringModule>(Frames.Interaction(4, """
            {"id":"70","name":"find","type":1,"version":"1","options":[{"type":1,"name":"title","options":[
              {"type":3,"name":"text","value":"sp","focused":true}]}]}
            """));

        Assert.Equal(["""{"type":8,"data":{"choices":[{"name":"sp!","value":"sp"},{"name":"two","value":2}]}}"""], scene.Callbacks);
    }

    [Fact]
    public async Task An_answer_twice_is_a_fault_that_the_result_carries()
    {
        await using var scene = new WireScene();

        var result = await scene.RunAsync<AnsweringModule>(Frames.Interaction(2, """{"id":"70","name":"twice","type":1}"""));

        Assert.IsType<InvalidOperationException>(Assert.IsType<ExecuteResult>(result).Exception!.InnerException);
        Assert.Single(scene.Callbacks);
    }

    public class AnsweringModule(Journal journal) : WireModule(journal)
    {
        [SlashCommand("plain", "-")]
        public Task PlainAsync() => RespondAsync("hello", ephemeral: true, allowedMentions: AllowedMentions.None);

        [SlashCommand("rich", "-")]
        public Task RichAsync() => RespondAsync(
            embed: new EmbedBuilder().WithDescription("card").Build(),
            components: new ComponentBuilder().WithButton("Helpful", "helpful:1").Build(),
            allowedMentions: AllowedMentions.None);

        [SlashCommand("later", "-")]
        public Task LaterAsync() => DeferAsync(ephemeral: true);

        [SlashCommand("form", "-")]
        public Task FormAsync() => RespondWithModalAsync("form:1", new FormModal { Text = "draft" });

        [SlashCommand("long", "-")]
        public async Task LongAsync()
        {
            await DeferAsync(ephemeral: true);
            await FollowupAsync("more", ephemeral: true, allowedMentions: AllowedMentions.None);
            await ModifyOriginalResponseAsync(message => message.Content = "done");
            await DeleteOriginalResponseAsync();
        }

        [SlashCommand("twice", "-")]
        public async Task TwiceAsync()
        {
            await RespondAsync("once", allowedMentions: AllowedMentions.None);
            await RespondAsync("twice", allowedMentions: AllowedMentions.None);
        }

        [ModalInteraction("form:*")]
        public Task FormSentAsync(string id, FormModal modal) => NoteAsync(id + modal.Text);

        [Group("find", "-")]
        public class FindModule(Journal journal) : WireModule(journal)
        {
            [SlashCommand("title", "-")]
            public Task TitleAsync([Autocomplete<EchoHandler>] string text) => NoteAsync(text);
        }
    }

    public class FormModal : IModal
    {
        public string Title => "Form";

        [ModalTextInput("text", TextInputStyle.Paragraph, maxLength: 100)]
        public string Text { get; set; } = "";
    }

    public class EchoHandler : AutocompleteHandler
    {
        public override Task<AutocompletionResult> GenerateSuggestionsAsync(
            IInteractionContext context, IAutocompleteInteraction autocompleteInteraction, IParameterInfo parameter,
            IServiceProvider services)
        {
            var typed = (string)autocompleteInteraction.Data.Current.Value!;
            return Task.FromResult(AutocompletionResult.FromSuccess(
                [new AutocompleteResult($"{typed}!", typed), new AutocompleteResult("two", 2)]));
        }
    }
}
