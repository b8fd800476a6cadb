using Discord;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Entities;

public sealed class ComponentLimitsTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_custom_id_has_1_to_100_characters(int length, bool fits) =>
        Expect.Fits(fits, () => new ButtonBuilder("label", Text(length)));

    [Theory]
    [InlineData(0, false)]
    [InlineData(79, true)]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public void A_button_has_a_label_of_at_most_80_characters(int length, bool fits) =>
        Expect.Fits(fits, () => new ButtonBuilder(Text(length), "id"));

    [Theory]
    [InlineData(ButtonStyle.Primary, "id", null, true)]
    [InlineData(ButtonStyle.Link, null, "https://example.org", true)]
    [InlineData(ButtonStyle.Link, "id", null, false)]
    [InlineData(ButtonStyle.Primary, null, "https://example.org", false)]
    [InlineData(ButtonStyle.Primary, "id", "https://example.org", false)]
    [InlineData(ButtonStyle.Primary, null, null, false)]
    [InlineData(ButtonStyle.Link, null, "ftp://example.org", false)]
    public void A_button_leads_to_one_place(ButtonStyle style, string? customId, string? url, bool fits) =>
        Expect.Fits(fits, () => new ButtonBuilder("label", customId, style, url).Build());

    [Fact]
    public void A_button_says_something() => Expect.Fits(false, () => new ButtonBuilder(customId: "id").Build());

    [Theory]
    [InlineData(24, true)]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public void Buttons_fill_five_rows_of_five(int count, bool fits) => Expect.Fits(fits, () =>
    {
        var components = new ComponentBuilder();
        for (var button = 0; button < count; button++)
            components.WithButton("label", $"id{button}");
    });

    [Fact]
    public void A_menu_takes_a_row_of_its_own()
    {
        var components = new ComponentBuilder().WithButton("label", "id").WithSelectMenu(Menu(1)).WithButton("label", "id2").Build();

        var rows = components.Components.Select(row => row.Components.Select(component => component.Type));
        Assert.Equal([[ComponentType.Button, ComponentType.Button], [ComponentType.SelectMenu]], rows);
    }

    [Theory]
    [InlineData(24, true)]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public void A_menu_has_at_most_25_options(int count, bool fits) => Expect.Fits(fits, () => Menu(count).Build());

    [Fact]
    public void Two_options_of_a_menu_differ() =>
        Expect.Fits(false, () => new ComponentBuilder().WithSelectMenu(Menu(1).AddOption("again", "value0")));

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void An_option_has_texts_of_at_most_100_characters(int length, bool fits)
    {
        Expect.Fits(fits, () => new SelectMenuOptionBuilder().WithLabel(Text(length)));
        Expect.Fits(fits, () => new SelectMenuOptionBuilder().WithValue(Text(length)));
        Expect.Fits(fits, () => new SelectMenuOptionBuilder().WithDescription(Text(length)));
    }

    [Theory]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public void A_menu_takes_at_most_25_values(int count, bool fits)
    {
        Expect.Fits(fits, () => new SelectMenuBuilder().WithMaxValues(count));
        Expect.Fits(fits, () => new SelectMenuBuilder().WithMinValues(count));
    }

    [Fact]
    public void A_menu_is_of_a_menu_s_type() => Expect.Fits(false, () => new SelectMenuBuilder().WithType(ComponentType.Button));

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_modal_has_at_most_five_inputs(int count, bool fits) => Expect.Fits(fits, () =>
    {
        var modal = new ModalBuilder("title", "id");
        for (var input = 0; input < count; input++)
            modal.AddTextInput("label", $"id{input}");
    });

    [Theory]
    [InlineData(0, 4000, true)]
    [InlineData(-1, 10, false)]
    [InlineData(0, 4001, false)]
    [InlineData(11, 10, false)]
    public void An_input_s_lengths_stand_between_0_and_4000(int min, int max, bool fits) =>
        Expect.Fits(fits, () => new TextInputBuilder().WithMaxLength(max).WithMinLength(min));

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_value_is_as_long_as_its_input_asks(int length, bool fits) =>
        Expect.Fits(fits, () => new TextInputBuilder("label", "id", minLength: 3, maxLength: 5, value: Text(length)));

    [Theory]
    [InlineData(TextInputStyle.Short, false)]
    [InlineData(TextInputStyle.Paragraph, true)]
    public void Only_a_paragraph_has_lines(TextInputStyle style, bool fits) =>
        Expect.Fits(fits, () => new TextInputBuilder("label", "id", style, value: "two\nlines").Build());

    [Theory]
    [InlineData("title", "id", true)]
    [InlineData("title", null, false)]
    [InlineData(null, "id", false)]
    public void A_modal_has_a_title_and_an_id(string? title, string? customId, bool fits) =>
        Expect.Fits(fits, () => new ModalBuilder { Title = title, CustomId = customId }.Build());

    private static SelectMenuBuilder Menu(int options)
    {
        var menu = new SelectMenuBuilder().WithCustomId("menu");
        for (var option = 0; option < options; option++)
            menu.AddOption($"label{option}", $"value{option}");

        return menu;
    }

    private static string Text(int length) => new('x', length);
}
