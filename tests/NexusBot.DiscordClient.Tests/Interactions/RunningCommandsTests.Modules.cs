using Discord;
using Discord.Interactions;
using NexusBot.DiscordClient.Tests.Interactions.Support;

namespace NexusBot.DiscordClient.Tests.Interactions;

public sealed partial class RunningCommandsTests
{
    public abstract class WithHooks(Journal journal) : JournalModule(journal)
    {
        public override Task BeforeExecuteAsync(ICommandInfo command) => NoteAsync($"before async {command.Name}");

        public override void BeforeExecute(ICommandInfo command) => Journal.Entries.Add($"before {command.Name}");

        public override Task AfterExecuteAsync(ICommandInfo command) => NoteAsync($"after async {command.Name}");

        public override void AfterExecute(ICommandInfo command) => Journal.Entries.Add($"after {command.Name}");

        [SlashCommand("inherited", "From the base")]
        public Task InheritedAsync() => NoteAsync("inherited");
    }

    public sealed class LivingModule(Journal journal) : WithHooks(journal), IDisposable
    {
        private int _runs;

        public void Dispose() => Journal.Entries.Add("disposed");

        [SlashCommand("live", "-")]
        public Task LiveAsync() => NoteAsync($"running {++_runs}");

        [SlashCommand("fail", "-")]
        public async Task FailAsync()
        {
            await NoteAsync("failing");
            await Task.Yield();
            throw new ArithmeticException("No luck.");
        }

        [SlashCommand("fail-at-once", "-")]
        public Task FailAtOnceAsync() => throw new ArithmeticException($"No luck after {Journal.Entries.Count} entries.");

        [SlashCommand("own-result", "-")]
        public async Task<RuntimeResult> OwnResultAsync()
        {
            await NoteAsync("own result");
            return new OwnResult("42");
        }
    }

    public sealed class OwnResult(string reason) : RuntimeResult(InteractionCommandError.Unsuccessful, reason);

    public class InjectedModule(Journal journal) : JournalModule(journal)
    {
        public Version? Version { get; set; }

        public InteractionService? Interactions { get; set; }

        [SlashCommand("injected", "-")]
        public Task InjectedAsync() => NoteAsync($"injected {Version} {Interactions is not null}");
    }

    public class HungryModule(Journal journal, Version version) : JournalModule(journal)
    {
        [SlashCommand("eat", "-")]
        public Task EatAsync() => NoteAsync(version.ToString());
    }

    public class OwnContextModule : InteractionModuleBase<OwnContextModule.OwnContext>
    {
        [SlashCommand("own-context", "-")]
        public Task OwnContextAsync() => RespondAsync("not reached");

        public class OwnContext(IDiscordInteraction interaction) : InteractionContext(null!, interaction);
    }

    public class VoidModule(Journal journal) : JournalModule(journal)
    {
        [SlashCommand("nothing", "-")]
        public void Nothing() => Journal.Entries.Add("nothing");
    }

    private sealed class HiddenModule(Journal journal) : JournalModule(journal)
    {
        [SlashCommand("hidden", "-")]
        public Task HiddenAsync() => NoteAsync("hidden");
    }
}
