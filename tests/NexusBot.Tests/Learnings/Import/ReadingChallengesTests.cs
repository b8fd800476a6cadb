namespace NexusBot.Tests.Learnings.Import;

public sealed class ReadingChallengesTests
{
    [Theory]
    [InlineData("- **Challenge:** Slow lists\n  **Solution:** Added an index")]
    [InlineData("- **Challenge**: Slow lists.\n  - **Solution**: Added an index")]
    [InlineData("- **Challenge:** Slow lists\n- **Solution:** Added an index")]
    [InlineData("- *Challenge:* Slow lists. *Solution:* Added an index")]
    [InlineData("Challenge: Slow lists.\nSolution: Added an index")]
    [InlineData("**Problem**: Slow lists\n\n**Fix**: Added an index")]
    [InlineData("### Challenge 1: Slow lists\n**Solution**: Added an index")]
    [InlineData("### Slow lists\nAdded an index")]
    [InlineData("#### **Challenge #2 – Slow lists**\n*Solution:*\n- Added an index\n\n**Outcome**: All are quick")]
    [InlineData("1) **Slow lists**\n- What I did: Added an index")]
    [InlineData("- **Slow lists**: Added an index")]
    [InlineData("- Slow lists → Added an index")]
    [InlineData("| Challenge | Solution |\n|---|---|\n| Slow lists | Added an index |")]
    [InlineData("| # | Issue | How I solved it |\n|---|---|---|\n| 1 | Slow lists | Added an index |")]
    [InlineData("Challenge\tSolution\nSlow lists\tAdded an index")]
    public void A_challenge_and_its_solution_are_paired(string challenge) =>
        Assert.Equal(["Challenge: Slow lists > Added an index"], SomeReadme.Told($"## Challenges & Solutions\n\nWhat I met on the way:\n\n{challenge}\n"));

    [Theory]
    [InlineData("### Slow lists\n- **Description:** Pages took seconds.\n- **Solution:** Added an index")]
    [InlineData("- **Slow lists:**\n  _Challenge:_ Pages took seconds.\n  _Solution:_ Added an index")]
    [InlineData("### Challenge 3: Slow lists\n**Cause:** Pages took seconds.\n**Resolution:** Added an index\n**Key Learnings:**\n- Measure")]
    [InlineData("| Challenge | Description | Solution |\n|---|---|---|\n| Slow lists | Pages took seconds. | Added an index |")]
    [InlineData("Challenge 1: Slow lists\nProblem: Pages took seconds. Solution: Added an index")]
    [InlineData("**Problem 1: Slow lists**\nPages took seconds.\n**Resolution:** Added an index")]
    public void A_problem_told_apart_from_its_title_is_the_summary(string challenge) =>
        Assert.Equal(["Challenge: Slow lists > Pages took seconds. > Added an index"], SomeReadme.Told($"## Challenges\n\n{challenge}\n"));

    [Fact]
    public void Solutions_in_a_list_of_their_own_belong_to_the_challenges_before_in_order() =>
        Assert.Equal(
            ["Challenge: The port was taken > Mapped another one", "Challenge: Hosts did not resolve > One network for both; Named the services"],
            SomeReadme.Told("""
                ## Week 1
                ### 🚧 Challenges Faced
                - The port was taken
                - Hosts did not resolve

                ### ✅ Solutions Implemented
                - Mapped another one
                - One network for both
                - Named the services
                """));

    [Fact]
    public void Solutions_without_challenges_are_nothing() => Assert.Empty(SomeReadme.Told("## Solutions\n- Mapped another port\n- One network\n"));

    [Fact]
    public void Several_under_one_heading_are_several() =>
        Assert.Equal(
            ["Challenge: Slow lists > Added an index", "Challenge: Lost hooks > Added retries"],
            SomeReadme.Told("## Challenges\n### Backend\n- Challenge: Slow lists\n- Solution: Added an index\n- Challenge: Lost hooks\n- Solution: Added retries\n"));

    [Fact]
    public void A_challenge_without_solution_is_one_too() =>
        Assert.Equal(["Challenge: Slow lists"], SomeReadme.Told("## Challenges\n- Slow lists\n"));

    [Theory]
    [InlineData("Flaky tests were fixed by mocking the clock.", "Flaky tests > Fixed by mocking the clock.")]
    [InlineData("Uploads timed out, so I streamed them.", "Uploads timed out > Streamed them.")]
    [InlineData("Quoting broke my scripts until I read the manual.", "Quoting broke my scripts > Read the manual.")]
    public void A_sentence_can_hold_both(string sentence, string told) =>
        Assert.Equal([$"Challenge: {told}"], SomeReadme.Told($"## Challenges Faced\n{sentence}\n"));
}
