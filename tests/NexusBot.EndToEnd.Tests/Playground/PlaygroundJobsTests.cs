using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>What people come for, through the page alone, on a desk and on a phone. Each width has words of its own, since they share a hub.</summary>
public sealed class PlaygroundJobsTests(OpenPlayground playground) : IClassFixture<OpenPlayground>
{
    private const int Desk = 1280;
    private const int Phone = 390;

    [Theory]
    [InlineData(Desk)]
    [InlineData(Phone)]
    public async Task A_learner_shares_finds_and_votes(int width)
    {
        var title = $"Locks at {width}";
        await using var window = await playground.VisitAsync(width, 844);

        await window.SharesAsync(title, "Two of them can wait for each other.");
        await Expect(window.Card(title)).ToBeVisibleAsync();
        await window.ActsAsAsync("Lucía · Frontend");
        await window.Composer.FillAsync("/learning find");
        await window.Composer.PressAsync("Enter");
        await window.Page.GetByRole(AriaRole.Combobox, new() { Name = "query" }).PressSequentiallyAsync(title);
        await window.Page.GetByRole(AriaRole.Option, new() { Name = title }).First.ClickAsync();
        await window.Button("Send").ClickAsync();
        await window.PrivateAnswers.Filter(new() { HasText = title }).Last.GetByRole(AriaRole.Button, new() { Name = "Helpful" }).ClickAsync();

        await Expect(window.Card(title)).ToContainTextAsync("1 member found this helpful");
        Assert.Empty(window.Faults);
    }

    [Theory]
    [InlineData(Desk, "Kwame · Backend")]
    [InlineData(Phone, "Mei · Backend")]
    public async Task A_learner_asks_another_solves_and_the_first_accepts(int width, string asker)
    {
        var title = $"Deadlock at {width}";
        await using var window = await playground.VisitAsync(width, 844);
        await window.ActsAsAsync(asker);

        await window.RunsAsync("/challenge ask");
        await window.Form.GetByLabel("Title").FillAsync(title);
        await window.Form.GetByLabel("What is the problem?").FillAsync("Both wait.");
        await window.Button("Submit").ClickAsync();
        await window.ActsAsAsync("Jonas · Frontend");
        await window.Card(title).GetByRole(AriaRole.Button, new() { Name = "Solve" }).ClickAsync();
        await window.Form.GetByLabel("How would you solve it?").FillAsync("Always lock in the same order.");
        await window.Button("Submit").ClickAsync();
        await window.ActsAsAsync(asker);
        await window.Card(title).GetByRole(AriaRole.Button, new() { Name = "Solutions (1)" }).ClickAsync();
        await window.PrivateAnswers.Last.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();

        await Expect(window.Card(title)).ToContainTextAsync("Always lock in the same order.");
        Assert.Empty(window.Faults);
    }

    [Theory]
    [InlineData(Desk, "A task queue delivers at least once")]
    [InlineData(Phone, "A Docker image of 1.2 GB")]
    public async Task A_mentor_verifies_and_opens_a_thread_that_stands_below_its_channel(int width, string title)
    {
        await using var window = await playground.VisitAsync(width, 844);
        await window.ActsAsAsync("Tendai · Mentor");

        await window.Card(title).GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        var menu = window.PrivateAnswers.Filter(new() { HasText = title }).Last;
        await menu.GetByRole(AriaRole.Button, new() { Name = "Verified" }).ClickAsync();
        await Expect(window.Card(title)).ToContainTextAsync("Verified");
        await Expect(menu).ToContainTextAsync("Marked as verified");
        await menu.GetByRole(AriaRole.Button, new() { Name = "Discuss" }).ClickAsync();
        await menu.GetByRole(AriaRole.Button, new() { Name = $"#{title}" }).ClickAsync();

        await Expect(window.Page.Locator("#place")).ToContainTextAsync(title);
        await window.ShowsChannelsAsync();
        await Expect(window.Page.GetByRole(AriaRole.List, new() { Name = "Threads of ProDevProjectNexus" })).ToContainTextAsync(title);
        Assert.Empty(window.Faults);
    }

    [Theory]
    [InlineData(Desk, "Mei · Backend")]
    [InlineData(Phone, "Jonas · Frontend")]
    public async Task A_moderator_sets_a_channel_and_a_learner_who_votes_twice_is_refused_in_private(int width, string learner)
    {
        await using var window = await playground.VisitAsync(width, 844);
        await window.ActsAsAsync("Grace · Moderator");

        await window.RunsAsync("/hub channel purpose:Challenges channel:#ProDevProjectNexus");
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("Challenges appear in #ProDevProjectNexus from now on");
        await window.ActsAsAsync(learner);
        var card = window.Card("Containers should not run as root");
        await card.GetByRole(AriaRole.Button, new() { Name = "Helpful" }).ClickAsync();
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("Counted");
        await card.GetByRole(AriaRole.Button, new() { Name = "Helpful" }).ClickAsync();

        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("You said so already");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_moderator_decides_what_was_reported_and_comes_back_to_what_is_left()
    {
        await using var window = await playground.VisitAsync();
        await window.ActsAsAsync("Grace · Moderator");

        await window.RunsAsync("/hub reports");
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("1 in all");
        await window.PrivateAnswers.Last.GetByLabel("Decide one").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await window.PrivateAnswers.Last.GetByRole(AriaRole.Button, new() { Name = "Leave it" }).ClickAsync();
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("It stays as it is");
        await window.PrivateAnswers.Last.GetByRole(AriaRole.Button, new() { Name = "Back" }).ClickAsync();

        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("Nothing waits for you");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_moderator_imports_a_document_from_their_phone()
    {
        await using var window = await playground.VisitAsync(Phone, 844);
        await window.ActsAsAsync("Grace · Moderator");

        await window.Composer.FillAsync("/hub data way:Import");
        await window.Composer.PressAsync("Enter");
        await window.Button("+ document").ClickAsync();
        await window.Page.GetByLabel("document").SetInputFilesAsync(new FilePayload
        {
            Name = "README.md",
            MimeType = "text/markdown",
            Buffer = "# Backend learnings\n\n## Technologies\n\n### Memcached\nA cache in memory.\n\n## Challenges\n\n### Slow queries\nProblem: 300 queries.\n\nSolution: one.\n"u8.ToArray(),
        });
        await window.Button("Send").ClickAsync();
        await window.PrivateAnswers.Last.GetByRole(AriaRole.Button, new() { Name = "Share 2" }).ClickAsync();

        await Expect(window.PrivateAnswers.Last.GetByRole(AriaRole.Button, new() { Name = "Share 2" })).ToHaveCountAsync(0);
        await window.RunsAsync("/learning find query:memcached");
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("Memcached");
        Assert.Empty(window.Faults);
    }

    [Theory]
    [InlineData(Desk)]
    [InlineData(Phone)]
    public async Task Whoever_sets_a_reminder_gets_it_when_the_clock_is_moved(int width)
    {
        var text = $"Call the printer at {width}";
        await using var window = await playground.VisitAsync(width, 844);

        await window.RunsAsync($"/remind me text:{text} when:in 10 minutes");
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("You get a direct message");
        await window.ShowsMembersAsync();
        await window.Button("+10 minutes").ClickAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await window.ShowsChannelsAsync();
        await window.Page.Locator("#sidebar .unread", new() { HasText = "NexusBot" }).ClickAsync();

        await Expect(window.Card(text)).ToBeInViewportAsync();
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Members_who_are_named_after_an_at_sign_are_looked_for_a_time()
    {
        await using var window = await playground.VisitAsync();

        await window.RunsAsync("/session find-time title:Code review members:@sofia, @Kwame");

        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("These are the times that I found");
        Assert.Empty(window.Faults);
    }

    [Theory]
    [InlineData(Desk, "Tendai · Mentor", "Lucía · Frontend", "Jonas · Frontend")]
    [InlineData(Phone, "Sofia · Mentor, Backend", "Kwame · Backend", "Mei · Backend")]
    public async Task Members_answer_a_session_and_who_waits_for_a_seat_gets_one(int width, string host, string first, string second)
    {
        var title = $"Reading code at {width}";
        await using var window = await playground.VisitAsync(width, 844);
        await window.GoesToAsync("coding-sessions");
        var card = window.Card(title);

        // When the community does nothing else.
        await window.ActsAsAsync(host);
        await window.RunsAsync($"/session schedule title:{title} when:in {width} hours zone:Africa/Nairobi seats:2");
        await window.PrivateAnswers.Last.GetByRole(AriaRole.Button, new() { Name = "Schedule it" }).ClickAsync();
        await Expect(card).ToContainTextAsync("Going (1 of 2)");
        await window.ActsAsAsync(first);
        await card.GetByRole(AriaRole.Button, new() { Name = "Going" }).ClickAsync();
        await Expect(card).ToContainTextAsync("Going (2 of 2)");
        await window.ActsAsAsync(second);
        await card.GetByRole(AriaRole.Button, new() { Name = "Maybe" }).ClickAsync();
        await Expect(card).ToContainTextAsync("Maybe (1)");
        await card.GetByRole(AriaRole.Button, new() { Name = "Going" }).ClickAsync();
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("You are number 1 on the waitlist");
        await Expect(card).ToContainTextAsync("Waiting for a seat (1)");
        await window.ActsAsAsync(first);
        await card.GetByRole(AriaRole.Button, new() { Name = "Can't" }).ClickAsync();
        await Expect(card).ToContainTextAsync("Can't (1)");
        await Expect(card).Not.ToContainTextAsync("Waiting for a seat");
        await window.ActsAsAsync(second);
        await window.ShowsChannelsAsync();
        await window.Page.Locator("#sidebar .unread", new() { HasText = "NexusBot" }).ClickAsync();

        await Expect(window.Card(title).Last).ToContainTextAsync("A seat is free");
        Assert.Empty(window.Faults);
    }

    [Theory]
    [InlineData(Desk)]
    [InlineData(Phone)]
    public async Task A_member_is_looked_up_in_the_menu_beside_their_name(int width)
    {
        await using var window = await playground.VisitAsync(width, 844);

        await window.ShowsMembersAsync();
        await window.Button("Apps for Sofia").ClickAsync();
        await window.Button("View profile").ClickAsync();

        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("Kubernetes");
        await Expect(window.PrivateAnswers.Last).ToBeInViewportAsync();
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task What_is_kept_of_a_member_is_a_file_that_opens()
    {
        await using var window = await playground.VisitAsync();
        await window.ActsAsAsync("Sofia · Mentor, Backend");

        await window.RunsAsync("/profile data");
        var link = window.PrivateAnswers.Last.GetByRole(AriaRole.Link);
        var file = await window.Page.APIRequest.GetAsync(new Uri(new Uri(window.Page.Url), await link.GetAttributeAsync("href")).ToString());

        Assert.Contains("nexusbot-member", await file.TextAsync(), StringComparison.Ordinal);
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("Your profile: 1");
        Assert.Empty(window.Faults);
    }
}
