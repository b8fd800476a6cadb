using Discord;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Entities;

public sealed class CommandLimitsTests
{
    [Theory]
    [InlineData("learning", true)]
    [InlineData("find-time", true)]
    [InlineData("übung", true)]
    [InlineData("find time", false)]
    [InlineData("a!b", false)]
    [InlineData("", false)]
    public void A_slash_command_s_name_has_letters_digits_and_hyphens(string name, bool fits) =>
        Expect.Fits(fits, () => new SlashCommandBuilder().WithName(name));

    [Fact]
    public void A_slash_command_s_name_is_in_lower_case() =>
        Assert.Throws<FormatException>(() => new SlashCommandBuilder().WithName("Learning"));

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void A_name_has_at_most_32_characters(int length, bool fits)
    {
        Expect.Fits(fits, () => new SlashCommandBuilder().WithName(Text(length)));
        Expect.Fits(fits, () => new UserCommandBuilder().WithName(Text(length)));
        Expect.Fits(fits, () => new MessageCommandBuilder().WithName(Text(length)));
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_description_has_at_most_100_characters(int length, bool fits) =>
        Expect.Fits(fits, () => new SlashCommandBuilder().WithDescription(Text(length)));

    [Theory]
    [InlineData(24, true)]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public void A_command_has_at_most_25_options(int count, bool fits) => Expect.Fits(fits, () =>
        new SlashCommandBuilder().AddOptions([.. Enumerable.Range(0, count).Select(_ => new SlashCommandOptionBuilder())]));

    [Theory]
    [InlineData(24, true)]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public void An_option_has_at_most_25_choices(int count, bool fits) => Expect.Fits(fits, () =>
    {
        var option = new SlashCommandOptionBuilder();
        for (var choice = 0; choice < count; choice++)
            option.AddChoice($"choice{choice}", choice);
    });

    [Theory]
    [InlineData(0, false)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_choice_has_a_name_of_at_most_100_characters(int length, bool fits)
    {
        Expect.Fits(fits, () => new SlashCommandOptionBuilder().AddChoice(Text(length), 1));
        Expect.Fits(fits, () => new AutocompleteResult(Text(length), 1));
    }

    [Fact]
    public void A_choice_is_a_text_or_a_number() =>
        Assert.Throws<ArgumentException>(() => new AutocompleteResult("name", DateTimeOffset.UnixEpoch));

    [Fact]
    public void A_group_has_subcommands() =>
        Expect.Fits(false, () => Option(ApplicationCommandOptionType.SubCommandGroup).Build());

    [Fact]
    public void A_text_has_no_options_of_its_own() =>
        Expect.Fits(false, () => Option(ApplicationCommandOptionType.String).AddOption(Option(ApplicationCommandOptionType.Integer)).Build());

    private static SlashCommandOptionBuilder Option(ApplicationCommandOptionType type) =>
        new() { Name = "name", Description = "description", Type = type };

    private static string Text(int length) => new('x', length);
}
