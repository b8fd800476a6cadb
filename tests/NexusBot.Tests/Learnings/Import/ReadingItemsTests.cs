using NexusBot.Core.Learnings;

namespace NexusBot.Tests.Learnings.Import;

public sealed class ReadingItemsTests
{
    [Theory]
    [InlineData("- **Ktor**: routes requests")]
    [InlineData("* **Ktor:** routes requests")]
    [InlineData("*   **Ktor** – routes requests")]
    [InlineData("1. **Ktor** → routes requests")]
    [InlineData("1.Ktor: routes requests")]
    [InlineData("2) Ktor - routes requests")]
    [InlineData("• Ktor — routes requests")]
    [InlineData("⦁\tKtor – routes requests")]
    [InlineData("- 🧱 **Ktor** -- routes requests")]
    [InlineData("- **Ktor:**\n  routes requests")]
    [InlineData("- **Ktor** –\n    routes\n    requests")]
    [InlineData("**Ktor**: routes requests")]
    [InlineData("Ktor: routes requests")]
    [InlineData("### Ktor\nroutes requests")]
    [InlineData("### 1. **Ktor**\n- routes requests")]
    [InlineData("| Technology | Use |\n|---|---|\n| **Ktor** | routes requests |")]
    [InlineData("Technology\tUse\nKtor\troutes requests")]
    public void A_name_and_what_is_said_of_it_are_told_apart(string item) =>
        Assert.Equal(["Technology: Ktor > routes requests"], SomeReadme.Told($"## Key Technologies\n\n{item}\n"));

    [Fact]
    public void Children_that_name_things_are_the_learnings() =>
        Assert.Equal(
            ["Ktor", "Exposed", "OpenTelemetry"],
            SomeReadme.Titles("## Key Technologies\n- **Libraries:**\n  - Ktor\n  - Exposed\n- OpenTelemetry\n", LearningKind.Technology));

    [Theory]
    [InlineData("- **Database Design**\n  - which tables there are\n  - which keys they share\n")]
    [InlineData("**Database Design**\n    * which tables there are\n    * which keys they share\n")]
    [InlineData("### Database Design\n- which tables there are\n- which keys they share\n")]
    public void Children_that_describe_belong_to_their_parent(string item) =>
        Assert.Equal(
            ["Concept: Database Design > which tables there are; which keys they share", "Concept: Caching > keep what is slow to get"],
            SomeReadme.Told($"## Key Concepts\n{item}\n{(item[0] == '#' ? "### Caching\n" : "* **Caching**: ")}keep what is slow to get\n"));

    [Fact]
    public void Bullets_that_are_not_indented_under_a_number_belong_to_it() =>
        Assert.Equal(
            ["Concept: Sharding > rows on many servers; a key decides", "Concept: Caching > keep what is slow to get"],
            SomeReadme.Told("## Key Concepts\n1. **Sharding**\n- rows on many servers\n- a key decides\n2. **Caching**\n- keep what is slow to get\n"));

    [Theory]
    [InlineData("Log with context.", "Log with context")]
    [InlineData("Keep secrets out of git; rotate them.", "Keep secrets out of git > Keep secrets out of git; rotate them.")]
    [InlineData("Review migrations: before and after they run.", "Review migrations > before and after they run.")]
    [InlineData("Use types (enums, records) to say what is meant.", "Use types > Use types (enums, records) to say what is meant.")]
    [InlineData("Use DRY (Don't Repeat Yourself) to stay sane with time.", "Use DRY (Don't Repeat Yourself) > Use DRY (Don't Repeat Yourself) to stay sane with time.")]
    [InlineData("Plan well; build small; measure all", "Plan well; build small; measure all")]
    public void A_sentence_is_titled_by_the_clause_that_can_stand_alone(string sentence, string told) =>
        Assert.Equal([$"BestPractice: {told}"], SomeReadme.Told($"## Best Practices\n- {sentence}\n"));

    [Fact]
    public void In_one_section_for_both_an_action_is_a_practice_and_an_insight_a_takeaway() =>
        Assert.Equal(
            ["BestPractice: Write tests early", "Takeaway: Collaboration is key", "Takeaway: Continuous Learning > never done"],
            SomeReadme.Told("## Best Practices & Takeaways\n- Write tests early\n- Collaboration is key\n- **Continuous Learning**: never done\n"));

    [Fact]
    public void A_label_wins_over_its_section() =>
        Assert.Equal(
            ["BestPractice: Log with context", "Takeaway: Small steps win"],
            SomeReadme.Told("## Best Practices\n- Log with context\n\n**Personal Takeaway:** Small steps win.\n"));

    [Fact]
    public void Running_text_is_read_by_its_sentences() =>
        Assert.Equal(
            ["Technology: Docker > Docker packs our services.", "BestPractice: Review every migration", "BestPractice: Log with context"],
            SomeReadme.Told("## Key Technologies\nDocker packs our services.\n\n## Best Practices\nReview every migration. Log with context.\n"));

    [Fact]
    public void Angle_brackets_that_are_no_HTML_are_text() =>
        Assert.Equal(["Concept: Span<T> > views of memory"], SomeReadme.Told("## Key Concepts\n- **Span<T>**: views of <br>memory\n"));

    [Fact]
    public void The_same_title_twice_in_a_kind_is_one_learning() =>
        Assert.Equal(["Concept: Caching > one"], SomeReadme.Told("## Key Concepts\n- **Caching**: one\n- **caching**: two\n"));

    [Fact]
    public void Tags_are_what_the_text_names_each_once_and_at_most_five() =>
        Assert.Equal(
            ["docker", "postgresql", "ci-cd", "redis", "celery"],
            SomeReadme.Read("## Key Technologies\n- **Docker**: runs Postgres, docker, CI/CD, Redis, Celery and Kafka\n")[0].Tags.Select(tag => tag.Key));
}
