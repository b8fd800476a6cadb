using Discord;
using Discord.Interactions;
using NexusBot.DiscordClient.Tests.Interactions.Support;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Interactions;

public sealed class AutocompletionTests
{
    [Fact]
    public async Task A_handler_with_services_suggests()
    {
        var stage = await Stage.WithAsync<FindModule>();
        var interaction = FakeAutocomplete.Of("learning find", "title", "span");

        var result = await stage.RunAsync(interaction);

        Assert.True(result.IsSuccess, result.ErrorReason);
        Assert.Equal(["span 1", "span 2"], interaction.Suggestions.Select(s => s.Name));
        Assert.Equal("asked for title", stage.Journal.Last);
    }

    [Fact]
    public async Task No_more_than_twenty_five_suggestions_are_sent()
    {
        var stage = await Stage.WithAsync<FindModule>();
        var interaction = FakeAutocomplete.Of("learning find", "tag", "p");

        await stage.RunAsync(interaction);

        Assert.Equal(25, interaction.Suggestions.Count);
    }

    [Fact]
    public async Task A_handler_that_fails_is_a_result_and_an_event()
    {
        var stage = await Stage.WithAsync<FindModule>();
        var events = new List<IResult>();
        stage.Service.AutocompleteHandlerExecuted += (_, _, result) =>
        {
            events.Add(result);
            return Task.CompletedTask;
        };

        var result = await stage.RunAsync(FakeAutocomplete.Of("learning find", "broken", "x"));

        Assert.Equal(InteractionCommandError.Exception, result.Error);
        Assert.Equal([result], events);
    }

    [Fact]
    public async Task A_method_of_the_module_answers_where_there_is_no_handler()
    {
        var stage = await Stage.WithAsync<FindModule>();
        var interaction = FakeAutocomplete.Of("learning find", "zone", "Eur");

        await stage.RunAsync(interaction);

        Assert.Equal("Europe/Berlin", Assert.Single(interaction.Suggestions).Name);
    }

    [Fact]
    public async Task An_option_that_suggests_nothing_is_unknown()
    {
        var stage = await Stage.WithAsync<FindModule>();

        var result = await stage.RunAsync(FakeAutocomplete.Of("learning find", "colour", "r"));

        Assert.Equal(InteractionCommandError.UnknownCommand, result.Error);
    }

    [Group("learning", "-")]
    public class FindModule(Journal journal) : JournalModule(journal)
    {
        [SlashCommand("find", "-")]
        public Task FindAsync(
            [Autocomplete<TitleHandler>] string title,
            [Autocomplete(typeof(ManyHandler))] string tag,
            [Autocomplete<BrokenHandler>] string broken,
            [Autocomplete] string zone) => NoteAsync(title + tag + broken + zone);

        [AutocompleteCommand("zone", "find")]
        public Task ZoneAsync() =>
            ((IAutocompleteInteraction)Context.Interaction).RespondAsync([new AutocompleteResult("Europe/Berlin", "Europe/Berlin")]);
    }

    public class TitleHandler(Journal journal) : AutocompleteHandler
    {
        public override async Task<AutocompletionResult> GenerateSuggestionsAsync(
            IInteractionContext context, IAutocompleteInteraction autocompleteInteraction, IParameterInfo parameter,
            IServiceProvider services)
        {
            await journal.NoteAsync($"asked for {parameter.Name}");
            var typed = autocompleteInteraction.Data.Current.Value;
            return AutocompletionResult.FromSuccess(
                [new AutocompleteResult($"{typed} 1", "1"), new AutocompleteResult($"{typed} 2", "2")]);
        }
    }

    public class ManyHandler : AutocompleteHandler
    {
        public override Task<AutocompletionResult> GenerateSuggestionsAsync(
            IInteractionContext context, IAutocompleteInteraction autocompleteInteraction, IParameterInfo parameter,
            IServiceProvider services) =>
            Task.FromResult(AutocompletionResult.FromSuccess(
                Enumerable.Range(0, 40).Select(i => new AutocompleteResult($"tag {i}", $"{i}"))));
    }

    public class BrokenHandler : AutocompleteHandler
    {
        public override Task<AutocompletionResult> GenerateSuggestionsAsync(
            IInteractionContext context, IAutocompleteInteraction autocompleteInteraction, IParameterInfo parameter,
            IServiceProvider services) => throw new InvalidOperationException("The store is away.");
    }
}
