using NexusBot.Core.Learnings;

namespace NexusBot.Tests.Learnings.Import;

/// <summary>READMEs whose authors write sentences where others write lists and labels.</summary>
public sealed class ReadingProseTests
{
    [Theory]
    [InlineData("What was hard, and what I did about it", "Challenge")]
    [InlineData("The hardest parts", "Challenge")]
    [InlineData("Where I got stuck", "Challenge")]
    [InlineData("The weeks I almost gave up", "Challenge")]
    [InlineData("Advice to whoever starts next: my younger self", "Takeaway")]
    [InlineData("What I take with me", "Takeaway")]
    [InlineData("What stuck with me", "Takeaway")]
    [InlineData("Habits I kept", "BestPractice")]
    [InlineData("Ideas that changed how I think", "Concept")]
    [InlineData("Soft skills", "Takeaway")]
    public void A_heading_says_what_it_is_about_in_its_authors_words(string heading, string kind) =>
        Assert.Equal([kind], SomeReadme.Read($"# Diary\n\n## {heading}\n\n- **Queues**: work that waits\n").Select(draft => draft.Kind.ToString()));

    [Theory]
    [InlineData("## Hard skills\n- Writing SQL\n")]
    [InlineData("## Supported Features & Best Practices\n- Keep-alive\n- Proxies\n")]
    [InlineData("### config.repair(problems)\n- Accepts an array\n")]
    [InlineData("## House rules\n- Be kind\n")]
    public void What_only_sounds_alike_opens_nothing(string section) =>
        Assert.DoesNotContain(SomeReadme.Read($"# Tool\n\n{section}"), draft => draft.Kind is LearningKind.Challenge or LearningKind.BestPractice);

    [Fact]
    public void Each_of_several_paragraphs_is_one_thing() => Assert.Equal(
        ["Technology: Kotlin > Kotlin powered every service. It never failed me.", "Technology: Redis > I reached for Redis whenever it had to be fast."],
        SomeReadme.Told("## Technologies I learned\n\nKotlin powered every service. It never failed me.\n\nI reached for Redis whenever it had to be fast.\n"));

    [Fact]
    public void What_was_done_about_a_challenge_is_its_solution_and_no_challenge_of_its_own() => Assert.Equal(
        ["Challenge: The first deployment failed > I solved it by shipping containers.", "Challenge: Lists got slower > Paginated them."],
        SomeReadme.Told("## Challenges\n\nThe first deployment failed. I solved it by shipping containers.\n\nLists got slower, so I paginated them.\n"));

    [Fact]
    public void A_document_with_nothing_but_its_name_marked_has_numbered_lines_as_headings()
    {
        const string readme = """
            # notes

            1. About
            What this is.

            2. What I learned
            Flask: blueprints and factories.
            Idempotency: twice has the effect of once.

            3. Challenges and solutions
            Challenge: the pool ran dry. Solution: an upper limit.

            4. Best practices
            Keep migrations small.
            """;

        Assert.Equal(
            [
                "Technology: Flask > blueprints and factories.",
                "Concept: Idempotency > twice has the effect of once.",
                "Challenge: the pool ran dry > an upper limit.",
                "BestPractice: Keep migrations small",
            ],
            SomeReadme.Told(readme));
    }

    [Fact]
    public void A_lone_line_behind_an_emoji_names_what_stands_below_it() => Assert.Equal(
        ["Concept: Sessions & Tokens > Sessions live on the server.", "Concept: Threads > Threads share memory."],
        SomeReadme.Told("# Year\n\n## Intro\nHello.\n\n⚙️ Core Backend Concepts\n\n🔐 Sessions & Tokens\n\nSessions live on the server.\n\n🧵 Threads\n\nThreads share memory.\n"));

    [Fact]
    public void Beside_numbered_challenges_a_lone_line_behind_an_emoji_begins_something_else() => Assert.Equal(
        ["Challenge: Filters > Used a backend", "Challenge: Pages > Used cursors"],
        SomeReadme.Told("# Shop\n\n## Overview\n\nA shop.\n\n🐛 Challenges & Solutions\n\nChallenge 1: Filters\nSolution: Used a backend\n\nChallenge 2: Pages\nSolution: Used cursors\n\n📄 API Documentation\n\nIt is served at /docs.\n"));

    [Fact]
    public void A_heading_behind_a_bullet_is_a_heading() => Assert.Equal(
        ["Challenge: Mails sent twice > A retry sent them. > A key for each"],
        SomeReadme.Told("## Challenges I met\n\n- ## Challenges and Solutions\n\n### 1. Mails sent twice\n* **Problem**: A retry sent them.\n* **Solution**: A key for each\n"));

    [Fact]
    public void Bullets_with_a_tab_behind_them_are_no_table() => Assert.Equal(
        ["Technology: Redis > answers fast", "Technology: Nginx > in front of everything"],
        SomeReadme.Told("## Key Technologies\n⦁\tRedis – answers fast\n⦁\tNginx – in front of everything\n"));

    [Fact]
    public void A_sentence_that_only_announces_opens_no_section() => Assert.Equal(
        ["Concept: Modern Rendering > Streaming", "Concept: Offline First > Sync queues"],
        SomeReadme.Told("# Notes\n\n## Major Learnings\n\n### Core Work\n\nThroughout the months, I've gained deep knowledge in:\n\n1. **Modern Rendering**\n   - Streaming\n2. **Offline First**\n   - Sync queues\n"));
}
