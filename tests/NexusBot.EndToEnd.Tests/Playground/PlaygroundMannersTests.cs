using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>The small things by which a page does not get into the way.</summary>
public sealed class PlaygroundMannersTests(OpenPlayground playground) : IClassFixture<OpenPlayground>
{
    private static readonly Regex s_news = new("news");

    [Fact]
    public async Task A_picture_that_comes_in_while_the_page_goes_down_leaves_the_newest_message_in_sight()
    {
        await using var window = await playground.VisitAsync();
        var newest = window.Page.GetByRole(AriaRole.Article).Last;
        await Expect(newest).ToBeInViewportAsync();

        await window.Page.EvaluateAsync(
            """
            async () => {
              const frame = () => new Promise(requestAnimationFrame);
              const list = document.getElementById('messages');
              // What a browser may do by itself to hold the view, and may not.
              list.style.overflowAnchor = 'none';
              list.scrollTop -= 20;
              await frame();
              await frame();
              list.scrollTop = list.scrollHeight;
              const picture = document.createElement('div');
              picture.style.height = '2000px';
              [...list.querySelectorAll('article')].at(-1).before(picture);
              await frame();
              await frame();
              picture.dispatchEvent(new Event('load'));
            }
            """);

        await Expect(newest).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Private_answers_push_nothing_out_of_the_first_page()
    {
        await using var window = await playground.VisitAsync();
        await window.GoesToAsync("coding-sessions");
        await window.Composer.FillAsync("Still to be seen");
        await window.Composer.PressAsync("Enter");
        await window.Page.EvaluateAsync(
            """
            async () => {
              const { state } = await import('/js/state.js');
              const { api } = await import('/js/api.js');
              for (let times = 0; times < 50; times++) await api.run(state.me, { channel_id: state.channel, name: 'ping', options: {} });
            }
            """);

        await window.Page.ReloadAsync();
        await window.GoesToAsync("coding-sessions");

        await Expect(window.PrivateAnswers).ToHaveCountAsync(50);
        await Expect(window.Page.GetByText("Still to be seen")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task On_a_phone_the_button_of_the_channels_tells_of_unread_messages()
    {
        await using var window = await playground.VisitAsync(width: 390, height: 844);
        await using var another = await playground.VisitAsync();
        await another.ActsAsAsync("Kwame · Backend");
        await another.Page.Locator("#sidebar .entry", new() { HasText = "NexusBot" }).ClickAsync();
        await another.Composer.FillAsync("Only the bot should read this");
        await another.Composer.PressAsync("Enter");
        await Expect(another.Page.Locator("article", new() { HasText = "Only the bot should read this" })).ToBeVisibleAsync();
        await another.GoesToAsync("introductions");
        var channels = window.Button("Servers and channels");
        await Expect(channels).Not.ToHaveClassAsync(s_news);

        await another.Composer.FillAsync("Anybody here?");
        await another.Composer.PressAsync("Enter");

        await Expect(channels).ToHaveClassAsync(s_news);
        await channels.ClickAsync();
        await window.Page.Locator("#sidebar .unread").ClickAsync();
        await Expect(channels).Not.ToHaveClassAsync(s_news);
    }

    [Fact]
    public async Task The_message_box_is_one_line_high_again_after_a_command()
    {
        await using var window = await playground.VisitAsync(width: 390, height: 844);
        var before = (await window.Composer.BoundingBoxAsync())!.Height;
        await window.Composer.FillAsync($"/learning find query:{string.Concat(Enumerable.Repeat("many words ", 20))}");
        Assert.True((await window.Composer.BoundingBoxAsync())!.Height > before);

        await window.Composer.PressAsync("Enter");
        await window.Button("Cancel").ClickAsync();
        await window.Button("Cancel").ClickAsync();

        Assert.Equal(before, (await window.Composer.BoundingBoxAsync())!.Height);
    }

    [Fact]
    public async Task The_menu_of_the_last_message_is_in_sight_to_its_end()
    {
        await using var window = await playground.VisitAsync(width: 390, height: 844);
        await window.Composer.FillAsync("The last word");
        await window.Composer.PressAsync("Enter");

        await window.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = "The last word" })
            .GetByRole(AriaRole.Button, new() { Name = "Apps for this message" }).ClickAsync();

        await Expect(window.Page.Locator(".menu .entry").Last).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task Escape_throws_typed_text_away_only_when_pressed_again()
    {
        await using var window = await playground.VisitAsync();
        await window.Suggestions.First.ClickAsync();
        await window.Button("Send").ClickAsync();
        await window.Form.GetByLabel("Title").FillAsync("Half a thought");

        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Form).ToContainTextAsync("What you typed would be lost");
        await Expect(window.Form.GetByLabel("Title")).ToHaveValueAsync("Half a thought");
        await window.Page.Keyboard.PressAsync("Escape");

        await Expect(window.Form).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Escape_in_the_options_of_a_command_asks_too()
    {
        await using var window = await playground.VisitAsync();
        await window.Suggestions.Filter(new() { HasText = "/remind me" }).ClickAsync();
        var text = window.Page.GetByLabel("text");
        await text.FillAsync("Half a thought");

        await text.PressAsync("Escape");
        await Expect(window.Page.GetByText("What you typed would be lost")).ToBeVisibleAsync();
        await text.PressSequentiallyAsync("!");
        await Expect(window.Page.GetByText("What you typed would be lost")).ToHaveCountAsync(0);
        await text.PressAsync("Escape");
        await Expect(text).ToHaveValueAsync("Half a thought!");
        await text.PressAsync("Escape");

        await Expect(window.Composer).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_member_is_named_with_or_without_the_sign_and_what_is_no_choice_is_told()
    {
        await using var window = await playground.VisitAsync();

        await window.Composer.FillAsync("/learning list author:@kwame kind:Nonsense");
        await window.Composer.PressAsync("Enter");
        var author = window.Page.GetByRole(AriaRole.Combobox, new() { Name = "author" });

        await Expect(author.Locator("option:checked")).ToHaveTextAsync("Kwame");
        await Expect(window.Page.GetByText("“Nonsense” is not one of the choices.")).ToBeVisibleAsync();
        await author.SelectOptionAsync("Choose…");
        await author.PressSequentiallyAsync("@Kwa");
        await Expect(author.Locator("option:checked")).ToHaveTextAsync("Kwame");
    }

    [Fact]
    public async Task A_colon_in_what_was_typed_is_no_option()
    {
        await using var window = await playground.VisitAsync();

        await window.Composer.FillAsync("/session schedule title:Mob programming: the order service when:tomorrow 18:00 seats:3");
        await window.Composer.PressAsync("Enter");

        await Expect(window.Page.GetByRole(AriaRole.Textbox, new() { Name = "title" })).ToHaveValueAsync("Mob programming: the order service");
        await Expect(window.Page.GetByRole(AriaRole.Combobox, new() { Name = "when" })).ToHaveValueAsync("tomorrow 18:00");
        await Expect(window.Page.GetByLabel("seats")).ToHaveValueAsync("3");
    }

    [Fact]
    public async Task What_is_missing_is_told_at_its_field_until_it_is_there()
    {
        await using var window = await playground.VisitAsync();
        var told = window.Page.GetByText("This option is required. Specify a value.");
        await window.Composer.FillAsync("/session find-time");
        await window.Composer.PressAsync("Enter");
        var title = window.Page.GetByRole(AriaRole.Textbox, new() { Name = "title" });

        await window.Button("Send").ClickAsync();
        await Expect(told).ToBeVisibleAsync();
        await Expect(title).ToBeFocusedAsync();
        await title.PressSequentiallyAsync("C");

        await Expect(told).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Members_are_offered_in_an_option_too(int width)
    {
        await using var window = await playground.VisitAsync(width, 844);
        await window.Composer.FillAsync("/session find-time title:Code review members:@Kwame");
        await window.Composer.PressAsync("Enter");
        var members = window.Page.GetByRole(AriaRole.Textbox, new() { Name = "members" });

        await members.PressAsync("End");
        await members.PressSequentiallyAsync(", @so");
        await Expect(window.Names.Filter(new() { HasText = "Sofia" })).ToBeInViewportAsync();
        await members.PressAsync("Enter");
        await Expect(members).ToHaveValueAsync("@Kwame, @Sofia ");
        await members.PressAsync("Enter");

        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("These are the times that I found");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Commands_are_spoken_of_only_where_there_are_some()
    {
        await using var window = await playground.VisitAsync();
        await Expect(window.Composer).ToHaveAttributeAsync("placeholder", "Message, or / for a command");

        await window.Page.Locator("#sidebar .entry", new() { HasText = "NexusBot" }).ClickAsync();

        await Expect(window.Composer).ToHaveAttributeAsync("placeholder", "Message");
        await Expect(window.Composer).ToHaveAttributeAsync("aria-label", "Message");
    }

    [Fact]
    public async Task On_a_phone_the_bar_above_says_who_one_is()
    {
        await using var window = await playground.VisitAsync(width: 390, height: 844);
        var acting = window.Page.Locator(".topbar").GetByText("as Amina");
        await Expect(acting).ToBeInViewportAsync(new() { Ratio = 1 });

        await window.ActsAsAsync("Grace · Moderator");
        await window.Page.Keyboard.PressAsync("Escape");

        await Expect(window.Page.Locator(".topbar").GetByText("as Grace")).ToBeInViewportAsync(new() { Ratio = 1 });
        await window.Page.SetViewportSizeAsync(1280, 844);
        await Expect(window.Page.Locator(".topbar").GetByText("as Grace")).ToBeHiddenAsync();
    }
}
