using Discord;
using Discord.Interactions;
using NexusBot.DiscordClient.Tests.Interactions.Support;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Interactions;

public sealed partial class RunningCommandsTests
{
    [Fact]
    public async Task A_module_is_made_for_one_command_and_disposed_after_its_hooks()
    {
        var stage = await Stage.WithAsync<LivingModule>();

        await stage.RunAsync("live");
        await stage.RunAsync("live");

        string[] once = ["before async live", "before live", "running 1", "after async live", "after live", "disposed"];
        Assert.Equal([.. once, .. once], stage.Journal.Entries);
    }

    [Fact]
    public async Task Settable_properties_are_filled_from_the_services()
    {
        var stage = await Stage.WithAsync<InjectedModule>(new Version(7, 1));

        await stage.RunAsync("injected");

        Assert.Equal("injected 7.1 True", stage.Journal.Last);
    }

    [Fact]
    public async Task A_missing_service_is_a_fault_that_names_it()
    {
        var stage = await Stage.WithAsync<HungryModule>();

        var result = await stage.RunAsync("eat");

        Assert.Equal(InteractionCommandError.Exception, result.Error);
        Assert.Contains(nameof(Version), Assert.IsType<ExecuteResult>(result).Exception!.InnerException!.Message);
    }

    [Fact]
    public async Task An_exception_becomes_a_result_and_the_hooks_still_run()
    {
        var stage = await Stage.WithAsync<LivingModule>();

        var result = await stage.RunAsync("fail");

        var exception = Assert.IsType<InteractionException>(Assert.IsType<ExecuteResult>(result).Exception);
        Assert.Equal("fail", exception.CommandInfo.Name);
        Assert.Equal("No luck.", Assert.IsType<ArithmeticException>(exception.InnerException).Message);
        Assert.Equal(["after async fail", "after fail", "disposed"], stage.Journal.Entries[^3..]);
    }

    [Fact]
    public async Task An_exception_thrown_before_the_first_await_is_no_different()
    {
        var stage = await Stage.WithAsync<LivingModule>();

        var result = await stage.RunAsync("fail-at-once");

        Assert.IsType<ArithmeticException>(Assert.IsType<ExecuteResult>(result).Exception!.InnerException);
    }

    [Fact]
    public async Task With_ThrowOnError_the_caller_gets_the_exception_after_the_event()
    {
        var config = Stage.Config();
        config.ThrowOnError = true;
        var stage = await Stage.WithAsync<LivingModule>(config);
        stage.Service.SlashCommandExecuted += (_, _, result) => stage.Journal.NoteAsync($"event {result.Error}");

        await Assert.ThrowsAsync<ArithmeticException>(() => stage.RunAsync("fail"));

        Assert.Equal("event Exception", stage.Journal.Last);
    }

    [Fact]
    public async Task A_result_of_the_commands_own_reaches_caller_and_event()
    {
        var stage = await Stage.WithAsync<LivingModule>();
        IResult? seen = null;
        stage.Service.SlashCommandExecuted += (_, _, result) =>
        {
            seen = result;
            return Task.CompletedTask;
        };

        var result = await stage.RunAsync("own-result");

        Assert.Equal("42", Assert.IsType<OwnResult>(result).ErrorReason);
        Assert.Same(result, seen);
    }

    [Fact]
    public async Task Asynchronous_commands_say_success_at_once_and_end_with_the_event()
    {
        var config = Stage.Config();
        config.DefaultRunMode = RunMode.Async;
        var stage = await Stage.WithAsync<LivingModule>(config);
        var ended = new TaskCompletionSource<IResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        stage.Service.SlashCommandExecuted += (_, _, result) =>
        {
            ended.SetResult(result);
            return Task.CompletedTask;
        };

        var result = await stage.RunAsync("fail");

        Assert.True(result.IsSuccess);
        var outcome = await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(InteractionCommandError.Exception, outcome.Error);
    }

    [Fact]
    public async Task Scopes_are_opened_and_closed_where_that_is_asked_for()
    {
        var config = Stage.Config();
        config.AutoServiceScopes = true;
        var stage = await Stage.WithAsync<LivingModule>(config);

        await stage.RunAsync("live");
        await stage.RunAsync("fail");

        Assert.Equal((2, 2), (stage.Services.OpenedScopes, stage.Services.ClosedScopes));
    }

    [Fact]
    public async Task Subscribers_are_called_in_order_for_every_kind_of_outcome()
    {
        var stage = await Stage.WithAsync<LivingModule>();
        stage.Service.SlashCommandExecuted += (command, _, _) => stage.Journal.NoteAsync($"slash {command?.Name ?? "none"}");
        stage.Service.InteractionExecuted += (command, _, result) =>
            stage.Journal.NoteAsync($"any {command?.Name ?? "none"} {result.Error}");

        await stage.RunAsync("own-result");
        await stage.RunAsync("missing");

        Assert.Equal(["slash own-result", "any own-result Unsuccessful"], stage.Journal.Entries[^4..^2]);
        Assert.Equal(["slash none", "any none UnknownCommand"], stage.Journal.Entries[^2..]);
    }

    [Fact]
    public async Task A_subscriber_that_left_is_not_called()
    {
        var stage = await Stage.WithAsync<LivingModule>();
        Func<ICommandInfo, IInteractionContext, IResult, Task> subscriber = (_, _, _) => stage.Journal.NoteAsync("called");
        stage.Service.InteractionExecuted += subscriber;
        stage.Service.InteractionExecuted -= subscriber;

        await stage.RunAsync("live");

        Assert.DoesNotContain("called", stage.Journal.Entries);
    }

    [Fact]
    public async Task Faults_are_logged_with_their_exception_and_without_what_was_typed()
    {
        var stage = await Stage.WithAsync<LivingModule>();
        var lines = new List<LogMessage>();
        stage.Service.Log += message =>
        {
            lines.Add(message);
            return Task.CompletedTask;
        };

        await stage.RunAsync("fail", ("secret", "do not log me"));

        var line = Assert.Single(lines);
        Assert.Equal(LogSeverity.Error, line.Severity);
        Assert.IsType<InteractionException>(line.Exception);
        Assert.DoesNotContain("do not log me", line.ToString());
    }

    [Fact]
    public async Task A_context_of_the_wrong_type_is_a_fault()
    {
        var stage = await Stage.WithAsync<OwnContextModule>();

        var result = await stage.RunAsync("own-context");

        Assert.IsType<InvalidOperationException>(Assert.IsType<ExecuteResult>(result).Exception!.InnerException);
    }

    [Fact]
    public async Task A_method_that_returns_no_task_is_refused()
    {
        var stage = Stage.Empty();

        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Service.AddModuleAsync<VoidModule>(stage.Services));
    }

    [Fact]
    public async Task An_assembly_gives_its_public_modules()
    {
        var stage = Stage.Empty();

        var modules = await Stage.Empty().Service.AddModulesAsync(typeof(Discord.Color).Assembly, stage.Services);

        Assert.Empty(modules);
        Assert.True(ModuleReader.IsModule(typeof(LivingModule)));
        Assert.Contains(typeof(LivingModule), ModuleReader.OutermostModules(typeof(LivingModule).Assembly));
        Assert.DoesNotContain(typeof(HiddenModule), ModuleReader.OutermostModules(typeof(LivingModule).Assembly));
        Assert.DoesNotContain(typeof(JournalModule), ModuleReader.OutermostModules(typeof(LivingModule).Assembly));
    }
}
