using Discord;
using Discord.Interactions;
using NexusBot.DiscordClient.Tests.Interactions.Support;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Interactions;

public sealed class PreconditionsTests
{
    [Theory]
    [InlineData("open", "closed,guarded", false)]
    [InlineData("open", "open", true)]
    [InlineData("guarded", "open", false)]
    [InlineData("guarded", "open,guarded", true)]
    public async Task What_the_module_and_the_command_require_must_hold(string command, string keys, bool runs)
    {
        var stage = await Stage.WithAsync<GuardedModule>(new Keys(keys));

        var result = await stage.RunAsync(command);

        Assert.Equal(runs ? null : InteractionCommandError.UnmetPrecondition, result.Error);
        Assert.Equal(runs, stage.Journal.Entries.Count > 0);
    }

    [Theory]
    [InlineData("open", false)]
    [InlineData("open,left", true)]
    [InlineData("open,right", true)]
    public async Task Of_a_group_one_must_hold(string keys, bool runs)
    {
        var stage = await Stage.WithAsync<GuardedModule>(new Keys(keys));

        var result = await stage.RunAsync("either");

        Assert.Equal(runs, result.IsSuccess);
        if (!runs)
            Assert.Equal(2, Assert.IsType<PreconditionGroupResult>(result).Results.Count);
    }

    [Theory]
    [InlineData(5L, null)]
    [InlineData(50L, InteractionCommandError.UnmetPrecondition)]
    public async Task A_parameter_can_have_a_condition_of_its_own(long value, InteractionCommandError? error)
    {
        var stage = await Stage.WithAsync<GuardedModule>(new Keys("open"));

        var result = await stage.RunAsync("small", ("number", value));

        Assert.Equal(error, result.Error);
    }

    [Theory]
    [InlineData(InteractionContextType.Guild, true)]
    [InlineData(InteractionContextType.BotDm, false)]
    [InlineData(InteractionContextType.PrivateChannel, false)]
    public async Task A_command_can_require_a_guild(InteractionContextType where, bool runs)
    {
        var stage = await Stage.WithAsync<GuardedModule>(new Keys("open"));
        var interaction = new FakeSlash(new FakeCommandData("in-guild", [])) { ContextType = where };

        var result = await stage.RunAsync(interaction);

        Assert.Equal(runs ? null : InteractionCommandError.UnmetPrecondition, result.Error);
    }

    [Fact]
    public async Task A_nested_module_inherits_what_the_outer_one_requires()
    {
        var stage = await Stage.WithAsync<GuardedModule>(new Keys("guarded"));

        var result = await stage.RunAsync("nested");

        Assert.Equal((InteractionCommandError.UnmetPrecondition, "The key open is missing."), (result.Error!.Value, result.ErrorReason));
    }

    public sealed record Keys(string All);

    public sealed class RequireKeyAttribute(string key) : PreconditionAttribute
    {
        public override Task<PreconditionResult> CheckRequirementsAsync(
            IInteractionContext context, ICommandInfo commandInfo, IServiceProvider services) =>
            Task.FromResult(((Keys)services.GetService(typeof(Keys))!).All.Split(',').Contains(key)
                ? PreconditionResult.FromSuccess()
                : PreconditionResult.FromError($"The key {key} is missing."));
    }

    public sealed class AtMostAttribute(int limit) : ParameterPreconditionAttribute
    {
        public override Task<PreconditionResult> CheckRequirementsAsync(
            IInteractionContext context, IParameterInfo parameterInfo, object? value, IServiceProvider services) =>
            Task.FromResult((int)value! <= limit
                ? PreconditionResult.FromSuccess()
                : PreconditionResult.FromError($"{parameterInfo.Name} is above {limit}."));
    }

    [RequireKey("open")]
    public class GuardedModule(Journal journal) : JournalModule(journal)
    {
        [SlashCommand("open", "-")]
        public Task OpenAsync() => NoteAsync("open");

        [SlashCommand("guarded", "-")]
        [RequireKey("guarded")]
        public Task GuardedAsync() => NoteAsync("guarded");

        [SlashCommand("either", "-")]
        [RequireKey("left", Group = "side")]
        [RequireKey("right", Group = "side")]
        public Task EitherAsync() => NoteAsync("either");

        [SlashCommand("small", "-")]
        public Task SmallAsync([AtMost(10)] int number) => NoteAsync($"{number}");

        [SlashCommand("in-guild", "-")]
        [RequireContext(ContextType.Guild)]
        public Task InGuildAsync() => NoteAsync("in guild");

        public class NestedModule(Journal journal) : JournalModule(journal)
        {
            [SlashCommand("nested", "-")]
            public Task NestedAsync() => NoteAsync("nested");
        }
    }
}
