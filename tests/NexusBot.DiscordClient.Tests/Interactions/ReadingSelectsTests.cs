using Discord.Interactions;
using NexusBot.DiscordClient.Tests.Interactions.Support;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Interactions;

public sealed class ReadingSelectsTests
{
    [Fact]
    public async Task Chosen_values_come_as_an_array_after_the_wild_cards()
    {
        var stage = await Stage.WithAsync<SelectsModule>();

        await stage.RunAsync(FakeComponent.Select("tags:7", "python", "docker"));

        Assert.Equal("7 python+docker", stage.Journal.Last);
    }

    [Fact]
    public async Task Chosen_values_are_read_as_the_type_of_the_array()
    {
        var stage = await Stage.WithAsync<SelectsModule>();

        await stage.RunAsync(FakeComponent.Select("numbers", "1", "2"));

        Assert.Equal("3", stage.Journal.Last);
    }

    [Fact]
    public async Task One_chosen_value_may_come_plainly()
    {
        var stage = await Stage.WithAsync<SelectsModule>();

        await stage.RunAsync(FakeComponent.Select("one", "Europe/Berlin"));

        Assert.Equal("Europe/Berlin", stage.Journal.Last);
    }

    [Fact]
    public async Task A_value_of_the_wrong_type_is_a_failed_conversion()
    {
        var stage = await Stage.WithAsync<SelectsModule>();

        var result = await stage.RunAsync(FakeComponent.Select("numbers", "1", "two"));

        Assert.Equal(InteractionCommandError.ConvertFailed, result.Error);
    }

    public class SelectsModule(Journal journal) : JournalModule(journal)
    {
        [ComponentInteraction("tags:*")]
        public Task TagsAsync(int id, string[] tags) => NoteAsync($"{id} {string.Join('+', tags)}");

        [ComponentInteraction("numbers")]
        public Task NumbersAsync(int[] numbers) => NoteAsync($"{numbers.Sum()}");

        [ComponentInteraction("one")]
        public Task OneAsync(string zone) => NoteAsync(zone);
    }
}
