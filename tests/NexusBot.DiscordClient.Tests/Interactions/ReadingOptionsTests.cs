using Discord;
using Discord.Interactions;
using NexusBot.DiscordClient.Tests.Interactions.Support;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Interactions;

public sealed class ReadingOptionsTests
{
    public enum Kind
    {
        Concept,
        Challenge,
    }

    public static TheoryData<string, object, string> ReadableValues => new()
    {
        { "text", "hello", "hello" },
        { "whole", 42L, "42" },
        { "big", 123456789012L, "123456789012" },
        { "id", 7L, "7" },
        { "fraction", 2.5, "2.5" },
        { "money", 2.5, "2.5" },
        { "flag", true, "True" },
        { "kind", "Challenge", "Challenge" },
        { "length", "1h30m", "01:30:00" },
        { "maybe", 3L, "3" },
        { "maybe-kind", "Concept", "Concept" },
    };

    public static TheoryData<string, object> UnreadableValues => new()
    {
        { "whole", 4_000_000_000L },
        { "whole", "not a number" },
        { "id", -1L },
        { "kind", "Rumour" },
        { "length", "soon" },
    };

    [Theory]
    [MemberData(nameof(ReadableValues))]
    public async Task An_option_becomes_an_argument_of_its_type(string option, object value, string written)
    {
        var stage = await Stage.WithAsync<OptionsModule>();

        var result = await stage.RunAsync(option, (option, value));

        Assert.True(result.IsSuccess, result.ErrorReason);
        Assert.Equal(written, stage.Journal.Last);
    }

    [Theory]
    [MemberData(nameof(UnreadableValues))]
    public async Task A_value_that_does_not_fit_is_a_failed_conversion_and_nothing_runs(string option, object value)
    {
        var stage = await Stage.WithAsync<OptionsModule>();

        var result = await stage.RunAsync(option, (option, value));

        Assert.Equal(InteractionCommandError.ConvertFailed, result.Error);
        Assert.Empty(stage.Journal.Entries);
    }

    [Fact]
    public async Task A_missing_option_takes_its_default_value()
    {
        var stage = await Stage.WithAsync<OptionsModule>();

        await stage.RunAsync("defaults");

        Assert.Equal("none 5 Challenge  00:00:00", stage.Journal.Last);
    }

    [Fact]
    public async Task A_missing_required_option_is_a_bad_argument()
    {
        var stage = await Stage.WithAsync<OptionsModule>();

        var result = await stage.RunAsync("text");

        Assert.Equal(InteractionCommandError.BadArgs, result.Error);
    }

    [Fact]
    public async Task A_complex_parameter_is_spread_over_options()
    {
        var stage = await Stage.WithAsync<OptionsModule>();

        await stage.RunAsync("complex", ("name", "Ada"), ("height", 170L));

        Assert.Equal("Ada 170 none", stage.Journal.Last);
        var command = stage.Service.SlashCommands.Single(c => c.Name == "complex");
        Assert.Equal(["name", "height", "note"], command.FlattenedParameters.Select(p => p.Name));
    }

    [Fact]
    public async Task Names_come_from_the_parameter_or_its_summary()
    {
        var stage = await Stage.WithAsync<OptionsModule>();

        var named = stage.Service.SlashCommands.Single(c => c.Name == "named").Parameters;

        Assert.Equal([("time-zone", "timeZone"), ("when", "Day or hour")], named.Select(p => (p.Name, p.Description)));
    }

    [Fact]
    public async Task A_converter_of_the_callers_reads_its_type()
    {
        var stage = Stage.Empty();
        stage.Service.AddTypeConverter<Uri>(new UriConverter());
        await stage.Service.AddModuleAsync<UriModule>(stage.Services);

        await stage.RunAsync("link", ("uri", "https://example.org/a"));

        Assert.Equal("example.org", stage.Journal.Last);
    }

    [Fact]
    public async Task A_generic_converter_reads_every_type_that_fits()
    {
        var stage = Stage.Empty();
        stage.Service.AddGenericTypeConverter<Uri>(typeof(AnyUriConverter<>));
        await stage.Service.AddModuleAsync<UriModule>(stage.Services);

        await stage.RunAsync("link", ("uri", "https://example.org/a"));

        Assert.Equal("example.org", stage.Journal.Last);
    }

    [Fact]
    public async Task A_type_that_nothing_reads_is_refused_when_the_module_is_added()
    {
        var stage = Stage.Empty();

        await Assert.ThrowsAsync<ArgumentException>(() => stage.Service.AddModuleAsync<UriModule>(stage.Services));
    }

    [Fact]
    public async Task A_required_parameter_after_an_optional_one_is_refused()
    {
        var stage = Stage.Empty();

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => stage.Service.AddModuleAsync<OptionalBeforeRequiredModule>(stage.Services));
    }

    public sealed record Person(string Name, int Height, string Note = "none");

    public class OptionsModule(Journal journal) : JournalModule(journal)
    {
        [SlashCommand("text", "-")]
        public Task TextAsync(string text) => NoteAsync(text);

        [SlashCommand("whole", "-")]
        public Task WholeAsync(int whole) => NoteAsync($"{whole}");

        [SlashCommand("big", "-")]
        public Task BigAsync(long big) => NoteAsync($"{big}");

        [SlashCommand("id", "-")]
        public Task IdAsync(ulong id) => NoteAsync($"{id}");

        [SlashCommand("fraction", "-")]
        public Task FractionAsync(double fraction) => NoteAsync(FormattableString.Invariant($"{fraction}"));

        [SlashCommand("money", "-")]
        public Task MoneyAsync(decimal money) => NoteAsync(FormattableString.Invariant($"{money}"));

        [SlashCommand("flag", "-")]
        public Task FlagAsync(bool flag) => NoteAsync($"{flag}");

        [SlashCommand("kind", "-")]
        public Task KindAsync(Kind kind) => NoteAsync($"{kind}");

        [SlashCommand("length", "-")]
        public Task LengthAsync(TimeSpan length) => NoteAsync($"{length}");

        [SlashCommand("maybe", "-")]
        public Task MaybeAsync(int? maybe = null) => NoteAsync($"{maybe}");

        [SlashCommand("maybe-kind", "-")]
        public Task MaybeKindAsync(Kind? maybeKind = null) => NoteAsync($"{maybeKind}");

        [SlashCommand("defaults", "-")]
        public Task DefaultsAsync(
            string text = "none", int number = 5, Kind? kind = Kind.Challenge, int? nothing = null, TimeSpan span = default) =>
            NoteAsync($"{text} {number} {kind} {nothing} {span}");

        [SlashCommand("complex", "-")]
        public Task ComplexAsync([ComplexParameter] Person person) => NoteAsync($"{person.Name} {person.Height} {person.Note}");

        [SlashCommand("named", "-")]
        public Task NamedAsync(string timeZone, [Summary("when", "Day or hour")] string time) => NoteAsync(timeZone + time);
    }

    public class UriModule(Journal journal) : JournalModule(journal)
    {
        [SlashCommand("link", "-")]
        public Task LinkAsync(Uri uri) => NoteAsync(uri.Host);
    }

    public class OptionalBeforeRequiredModule(Journal journal) : JournalModule(journal)
    {
        [SlashCommand("disordered", "-")]
        public Task DisorderedAsync([ComplexParameter] Person person, string last) => NoteAsync(person.Name + last);
    }

    private sealed class UriConverter : TypeConverter<Uri>
    {
        public override ApplicationCommandOptionType GetDiscordType() => ApplicationCommandOptionType.String;

        public override Task<TypeConverterResult> ReadAsync(
            IInteractionContext context, IApplicationCommandInteractionDataOption option, IServiceProvider services) =>
            Task.FromResult(TypeConverterResult.FromSuccess(new Uri((string)option.Value!)));
    }

    private sealed class AnyUriConverter<T> : TypeConverter<T> where T : Uri
    {
        public override ApplicationCommandOptionType GetDiscordType() => ApplicationCommandOptionType.String;

        public override Task<TypeConverterResult> ReadAsync(
            IInteractionContext context, IApplicationCommandInteractionDataOption option, IServiceProvider services) =>
            Task.FromResult(TypeConverterResult.FromSuccess(new Uri((string)option.Value!)));
    }
}
