using NexusBot.Core.Learnings;

namespace NexusBot.Tests.Learnings.Import;

public sealed class FindingSectionsTests
{
    [Theory]
    [InlineData("# Technologies I Learned")]
    [InlineData("## 🛠️ Key Technologies Covered")]
    [InlineData("### **Core Backend Technologies:**")]
    [InlineData("#### 3. Key Technologies 💻")]
    [InlineData("#Key Technologies & Tools")]
    [InlineData("**Key Technologies Covered:**")]
    [InlineData("Key Technologies Learned:")]
    [InlineData("<h2 align=\"center\">Key Technologies</h2>")]
    [InlineData("\\## Key Technologies")]
    public void A_section_is_known_by_its_words_and_not_by_its_shape(string heading) =>
        Assert.Equal(["Kotlin", "Ktor"], SomeReadme.Titles($"# Notes\n\n{heading}\n\n- **Kotlin**: services\n- **Ktor**: routes\n", LearningKind.Technology));

    [Fact]
    public void Without_any_Markdown_bare_lines_are_headings_and_items()
    {
        const string readme = """
            Backend notes
            Overview
            What the project is for.

            Key Technologies
            Flask: small services
            MariaDB: the shop's data

            Challenges and Solutions
            Challenge: Locks on a hot table.
            Solution: Counters moved to Valkey.

            Personal Takeaways
            Ask for help early

            Collaboration
            With frontend learners: we agreed on contracts.
            """;

        Assert.Equal(
            [
                "Technology: Flask > small services",
                "Technology: MariaDB > the shop's data",
                "Challenge: Locks on a hot table > Counters moved to Valkey.",
                "Takeaway: Ask for help early",
            ],
            SomeReadme.Told(readme));
    }

    [Fact]
    public void What_the_project_is_built_with_counts_only_beside_learnings_and_without_technologies_of_its_own()
    {
        const string stack = "# Shop\n\n## Tech Stack\n- Flask\n- MariaDB\n";
        const string concepts = "\n## Key Concepts\n- **Sharding**: rows on many servers\n";
        const string technologies = "\n## Key Technologies Learned\n- **Kotlin**: services\n";

        Assert.Empty(SomeReadme.Read(stack));
        Assert.Equal(["Flask", "MariaDB"], SomeReadme.Titles(stack + concepts, LearningKind.Technology));
        Assert.Equal(["Kotlin"], SomeReadme.Titles(stack + concepts + technologies, LearningKind.Technology));
    }

    [Fact]
    public void A_README_of_a_project_has_no_learnings()
    {
        const string readme = """
            # Parcel API
            A REST API for parcels.

            ## Table of Contents
            - [Challenges and Solutions](#challenges)
            - [Best Practices](#best-practices)

            ## Key Features
            - **Challenges & Solutions**: shows real-world challenges
            - **Tracking**: where a parcel is

            ## Getting Started
            1. Clone it
            2. `pip install -r requirements.txt`

            ```sh
            # Challenges
            - not one
            ```

            ## API Endpoints
            | Method | Path |
            |---|---|
            | GET | /parcels |

            ## Next Steps
            - [ ] Learn best practices for queues

            ## Licence
            MIT
            """;

        Assert.Empty(SomeReadme.Read(readme));
    }

    [Fact]
    public void Sections_within_a_wrapper_and_after_the_project_are_found()
    {
        const string readme = """
            # Parcel API
            ## Features
            - **Tracking**: where a parcel is
            ## Major Learnings
            ### Important Concepts
            - **Idempotency**: the same request twice
            ### Setup
            - Install it
            ## Licence
            - MIT
            """;

        Assert.Equal(["Concept: Idempotency > the same request twice"], SomeReadme.Told(readme));
    }

    [Fact]
    public void A_fence_that_is_never_closed_loses_nothing_behind_it()
    {
        const string readme = """
            ## Key Concepts
            - **Streams**: read in pieces

            ```kotlin
            # Notes to self
            fun main() = Unit

            ## Key Takeaways
            - Small steps win
            """;

        Assert.Equal(["Concept: Streams > read in pieces", "Takeaway: Small steps win"], SomeReadme.Told(readme));
    }

    [Fact]
    public void A_README_pasted_as_code_is_unwrapped() =>
        Assert.Equal(["Takeaway: Small steps win"], SomeReadme.Told("````markdown\n## Takeaways\n- Small steps win.\n````\n"));

    [Fact]
    public void Quotations_trees_images_comments_and_placeholders_are_left_out()
    {
        const string readme = """
            ## Best Practices
            > "Never give up"

            ├── README.md
            ![badge](https://example.com/b.svg)
            <!-- - Hidden -->
            - [List best practices you have learned]
            - Review every migration.
            - [See all](./docs/practices.md)
            """;

        Assert.Equal(["BestPractice: Review every migration"], SomeReadme.Told(readme));
    }

    [Fact]
    public void Something_named_above_a_placeholder_is_kept() =>
        Assert.Equal(["Technology: Ktor"], SomeReadme.Told("## Key Technologies\n- **Ktor:** *[Write about your experience with it.]*\n"));

    [Fact]
    public void What_its_author_tells_of_learning_needs_no_named_section()
    {
        const string readme = """
            # My months

            ## What happened

            ### Queues at last
            I learned how consumers fall behind.

            ### Shells and pipes
            I practiced awk until it made sense.

            ### Containers
            The course pushed me to understand networks.
            """;

        Assert.Equal(["Queues at last", "Shells and pipes", "Containers"], SomeReadme.Titles(readme, LearningKind.Concept));
    }
}
