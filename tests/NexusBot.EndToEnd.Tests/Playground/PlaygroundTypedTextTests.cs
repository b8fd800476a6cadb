using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>What somebody typed is lost only to who means it.</summary>
public sealed class PlaygroundTypedTextTests(OpenPlayground playground) : IClassFixture<OpenPlayground>
{
    private const string Warning = "What you typed would be lost";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Cancel_asks_as_Escape_does(int width)
    {
        await using var window = await playground.VisitAsync(width, 844);
        await window.Suggestions.Filter(new() { HasText = "/remind me" }).ClickAsync();
        await window.Page.GetByLabel("text").FillAsync("Half a thought");

        await window.Button("Cancel").ClickAsync();
        await Expect(window.Page.GetByText(Warning)).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(window.Page.GetByLabel("text")).ToHaveValueAsync("Half a thought");
        await window.Button("Cancel").ClickAsync();
        await window.Suggestions.First.ClickAsync();
        await window.Button("Send").ClickAsync();
        await window.Form.GetByLabel("Title").FillAsync("Half a title");
        await window.Form.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await Expect(window.Form).ToContainTextAsync(Warning);
        await Expect(window.Form.GetByLabel("Title")).ToHaveValueAsync("Half a title");
        await window.Form.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(window.Form).ToHaveCountAsync(0);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task What_was_only_suggested_goes_without_a_question()
    {
        await using var window = await playground.VisitAsync();
        await window.Suggestions.Filter(new() { HasText = "/remind me" }).ClickAsync();

        await window.Page.GetByLabel("text").PressAsync("Escape");

        await Expect(window.Composer).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_message_and_a_command_wait_in_the_channel_where_they_were_begun(int width)
    {
        await using var window = await playground.VisitAsync(width, 844);
        await window.Composer.FillAsync("For the learners");

        await window.GoesToAsync("introductions");
        await Expect(window.Composer).ToHaveValueAsync("");
        await window.Suggestions.Filter(new() { HasText = "/remind me" }).ClickAsync();
        await window.Page.GetByLabel("text").FillAsync("Say hello");
        await window.GoesToAsync("ProDevProjectNexus");
        await Expect(window.Composer).ToHaveValueAsync("For the learners");
        await window.ActsAsAsync("Kwame · Backend");
        await Expect(window.Composer).ToHaveValueAsync("");
        await window.ActsAsAsync("Amina · Backend");
        await Expect(window.Composer).ToHaveValueAsync("For the learners");
        await window.GoesToAsync("introductions");

        await Expect(window.Page.GetByLabel("text")).ToHaveValueAsync("Say hello");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_message_that_is_not_taken_comes_back_to_its_own_channel()
    {
        await using var window = await playground.VisitAsync();
        var refuse = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await window.Page.RouteAsync("**/channels/*/messages", async route =>
        {
            await refuse.Task.WaitAsync(TestContext.Current.CancellationToken);
            await route.AbortAsync();
        });
        await window.Composer.FillAsync("For the learners");
        await window.Composer.PressAsync("Enter");
        await window.GoesToAsync("introductions");

        refuse.SetResult();
        await Expect(window.Page.GetByText("cannot be reached")).ToBeVisibleAsync();
        await Expect(window.Composer).ToHaveValueAsync("");
        await window.GoesToAsync("ProDevProjectNexus");

        await Expect(window.Composer).ToHaveValueAsync("For the learners");
    }

    [Fact]
    public async Task Leaving_the_page_asks_only_while_something_is_typed()
    {
        await using var window = await playground.VisitAsync();
        var asked = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        window.Page.Dialog += (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            _ = dialog.DismissAsync();
        };
        await window.Composer.PressSequentiallyAsync("Half a thought");

        await window.Page.EvaluateAsync("() => { setTimeout(() => location.reload()); }");
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(s_patience, TestContext.Current.CancellationToken));
        await Expect(window.Composer).ToHaveValueAsync("Half a thought");
        await window.Composer.FillAsync("");
        await window.Page.ReloadAsync();

        await Expect(window.Suggestions.First).ToBeVisibleAsync();
        Assert.Single(window.Faults);
    }

    [Fact]
    public async Task Back_out_of_a_form_asks_as_Escape_does()
    {
        await using var window = await playground.VisitAsync(390, 844);
        await window.Suggestions.First.ClickAsync();
        await window.Button("Send").ClickAsync();
        await window.Form.GetByLabel("Title").FillAsync("Half a title");

        await window.Page.GoBackAsync();
        await Expect(window.Form).ToContainTextAsync(Warning);
        await Expect(window.Form.GetByLabel("Title")).ToHaveValueAsync("Half a title");
        await window.Page.GoBackAsync();

        await Expect(window.Form).ToHaveCountAsync(0);
        await Expect(window.Composer).ToBeVisibleAsync();
    }
}
