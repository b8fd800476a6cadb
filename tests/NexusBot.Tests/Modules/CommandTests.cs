using System.Reflection;
using Discord.Interactions;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;
using NexusBot.Modules;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Guidance;

namespace NexusBot.Tests.Modules;

public sealed class CommandTests(LoadedCommands loaded) : IClassFixture<LoadedCommands>
{
    private const int MostCommands = 14;
    private const int MostInvocations = 50;
    private const int MostInGroup = 10;

    private static readonly Type[] s_types = typeof(InteractionDispatcher).Assembly.GetTypes();

    private static IEnumerable<MethodInfo> Handlers => s_types
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(method => method.GetCustomAttributes().Any(attribute =>
            attribute is SlashCommandAttribute or ComponentInteractionAttribute or ModalInteractionAttribute or ContextCommandAttribute));

    [Fact]
    public void Every_handler_names_the_right_it_exercises_and_how_it_answers()
    {
        Assert.NotEmpty(Handlers);
        Assert.All(Handlers, handler =>
        {
            Assert.NotNull(handler.GetCustomAttribute<NeedsAttribute>());
            Assert.NotNull(handler.GetCustomAttribute<AnswersAttribute>());
        });
    }

    [Fact]
    public void Every_autocompletion_names_the_right_it_exercises()
    {
        var handlers = s_types.Where(type => type.IsSubclassOf(typeof(AutocompleteHandler)) && !type.IsAbstract).ToList();

        Assert.NotEmpty(handlers);
        Assert.All(handlers, handler => Assert.NotNull(handler.GetCustomAttribute<NeedsAttribute>()));
    }

    [Fact]
    public void Every_custom_id_has_a_handler()
    {
        var ids = s_types.Where(type => type.IsClass && type.Namespace?.StartsWith("NexusBot.Modules.", StringComparison.Ordinal) == true)
            .Where(type => type.Name.EndsWith("Ids", StringComparison.Ordinal));
        var handled = loaded.Interactions.ComponentCommands.Select(command => command.Name)
            .Concat(loaded.Interactions.ModalCommands.Select(command => command.Name))
            .ToHashSet();

        var patterns = ids.SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToList();

        Assert.NotEmpty(patterns);
        Assert.All(patterns, pattern => Assert.Contains(pattern, handled));
    }

    [Fact]
    public void No_right_of_moderators_is_needed_outside_of_hub()
    {
        var entries = CommandGuide.Read(loaded.Interactions).ToList();

        Assert.All(entries, entry => Assert.Equal(entry.Root == "/hub", Rights.Needed(entry.Need) == Standing.Moderator));
        Assert.All(loaded.Interactions.Modules, module => Assert.Equal(module.SlashGroupName == "hub", module.DefaultMemberPermissions is not null));
    }

    [Fact]
    public void There_are_few_enough_commands_to_know_them_all()
    {
        var groups = CommandGuide.Read(loaded.Interactions).GroupBy(entry => entry.Root).ToList();

        Assert.InRange(groups.Count, 1, MostCommands);
        Assert.InRange(groups.Sum(group => group.Count()), 1, MostInvocations);
        Assert.All(groups, group => Assert.InRange(group.Count(), 1, MostInGroup));
    }

    // Discord takes underscores too, and whoever types a name should not have to remember which of the two it was.
    [Fact]
    public void The_words_of_a_name_are_parted_by_hyphens()
    {
        var commands = loaded.Interactions.SlashCommands;
        var names = commands.SelectMany(command => command.Parameters.Select(option => option.Name).Append(command.Name))
            .Concat(loaded.Interactions.Modules.Select(module => module.SlashGroupName).OfType<string>())
            .ToList();

        Assert.Contains("session-reminders", names);
        Assert.All(names, name => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", name));
    }

    [Fact]
    public void The_table_lists_every_command_with_who_it_is_for()
    {
        var table = CommandTable.ToMarkdown(loaded.Interactions);

        Assert.Contains("| `/learning share` | Write down something you learned | everyone |\n", table, StringComparison.Ordinal);
        Assert.Contains("| `/hub channel` | Choose which channel is for what | moderators |\n", table, StringComparison.Ordinal);
        Assert.Equal(loaded.Interactions.SlashCommands.Count + 2, table.Count(c => c == '\n'));
    }

    [Fact]
    public void Whatever_lies_in_the_outbox_can_be_worded_or_mirrored()
    {
        Assert.Equal(
            [
                ImportNews.MessageKind, Learning.CardKind, NoticeBundle.OutboxKind, Partnership.OpeningKind, Partnership.CheckInKind,
                Partnership.MeetingKind, Partnership.NudgeKind, Reminder.OutboxKind, MessageSaving.OutboxKind, Session.CardKind, SessionMessage.OutboxKind, SessionPoll.CardKind,
                Session.TurnKind,
            ],
            loaded.Wordings.Select(wording => wording.Kind).Order());
        Assert.Equal([Session.EventKind, Session.ThreadKind], loaded.Mirrors.Select(mirror => mirror.Kind).Order());
    }
}
