using Discord.Interactions;
using NexusBot.DiscordClient.Tests.Interactions.Support;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Interactions;

public sealed class RoutingSlashCommandsTests
{
    [Theory]
    [InlineData("ping", "ping")]
    [InlineData("learning share", "share")]
    [InlineData("learning tags list", "list")]
    [InlineData("everywhere", "everywhere")]
    [InlineData("inner", "inner")]
    public async Task A_command_is_found_by_its_groups_and_its_name(string path, string method)
    {
        var stage = await Stage.WithAsync<RootModule>();

        var result = await stage.RunAsync(path);

        Assert.True(result.IsSuccess, result.ErrorReason);
        Assert.Equal([method], stage.Journal.Entries);
    }

    [Theory]
    [InlineData("pong")]
    [InlineData("share")]
    [InlineData("learning")]
    [InlineData("learning everywhere")]
    [InlineData("learning list")]
    [InlineData("learning share more")]
    public async Task A_command_that_no_module_has_is_unknown(string path)
    {
        var stage = await Stage.WithAsync<RootModule>();

        var result = await stage.RunAsync(path);

        Assert.Equal(InteractionCommandError.UnknownCommand, result.Error);
        Assert.Empty(stage.Journal.Entries);
    }

    [Fact]
    public async Task Two_commands_of_one_name_are_refused_and_nothing_is_loaded()
    {
        var stage = await Stage.WithAsync<RootModule>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Service.AddModuleAsync<ClashingModule>(stage.Services));

        Assert.DoesNotContain(stage.Service.Modules, m => m.Name == nameof(ClashingModule));
    }

    [Fact]
    public async Task A_module_is_loaded_once()
    {
        var stage = await Stage.WithAsync<RootModule>();

        await Assert.ThrowsAsync<ArgumentException>(() => stage.Service.AddModuleAsync<RootModule>(stage.Services));
    }

    [Fact]
    public async Task A_removed_module_takes_its_nested_ones_along()
    {
        var stage = await Stage.WithAsync<RootModule>();

        Assert.True(await stage.Service.RemoveModuleAsync<RootModule>());
        Assert.False(await stage.Service.RemoveModuleAsync<RootModule>());

        Assert.Empty(stage.Service.Modules);
        Assert.Equal(InteractionCommandError.UnknownCommand, (await stage.RunAsync("learning share")).Error);
    }

    [Fact]
    public async Task Modules_know_their_place_and_their_commands()
    {
        var stage = await Stage.WithAsync<RootModule>();

        var tags = Assert.Single(stage.Service.Modules, m => m.SlashGroupName == "tags");
        Assert.True(tags.IsSubModule);
        Assert.False(tags.IsTopLevelGroup);
        Assert.True(tags.Parent!.IsTopLevelGroup);
        Assert.Equal("learning tags list", Assert.Single(tags.SlashCommands).ToString());
        Assert.Equal(
            ["everywhere", "inner", "list", "ping", "share"], stage.Service.SlashCommands.Select(c => c.Name).Order());
    }

    public class RootModule(Journal journal) : JournalModule(journal)
    {
        [SlashCommand("ping", "Answers")]
        public Task PingAsync() => NoteAsync("ping");

        [Group("learning", "What was learned")]
        public class LearningModule(Journal journal) : JournalModule(journal)
        {
            [SlashCommand("share", "Shares")]
            public Task ShareAsync() => NoteAsync("share");

            [SlashCommand("everywhere", "Stands outside of the group", ignoreGroupNames: true)]
            public Task EverywhereAsync() => NoteAsync("everywhere");

            [Group("tags", "Tags")]
            public class TagsModule(Journal journal) : JournalModule(journal)
            {
                [SlashCommand("list", "Lists")]
                public Task ListAsync() => NoteAsync("list");
            }
        }

        public class PlainNestedModule(Journal journal) : JournalModule(journal)
        {
            [SlashCommand("inner", "In a nested module without a group")]
            public Task InnerAsync() => NoteAsync("inner");
        }
    }

    public class ClashingModule(Journal journal) : JournalModule(journal)
    {
        [SlashCommand("ping", "Answers too")]
        public Task PingAsync() => NoteAsync("clash");
    }
}
