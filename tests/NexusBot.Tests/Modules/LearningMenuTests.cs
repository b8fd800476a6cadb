using Discord;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Learnings;
using NodaTime;

namespace NexusBot.Tests.Modules;

public sealed class LearningMenuTests
{
    private static readonly MemberId s_other = new(7);

    [Fact]
    public void Others_report_a_learning_and_its_author_does_not()
    {
        var learning = SomeLearning.With();

        Assert.Contains("Report", Labels(learning, s_other));
        Assert.DoesNotContain("Report", Labels(learning, learning.Author));
    }

    [Fact]
    public void A_mentor_is_not_offered_to_verify_their_own()
    {
        var learning = SomeLearning.With();

        Assert.Equal(["Verified", "Outdated"], Labels(learning, s_other, Capability.ReviewLearning).Skip(2));
        Assert.Equal(["Outdated"], Labels(learning, learning.Author, Capability.ReviewLearning).Skip(1));
    }

    [Fact]
    public void What_was_verified_and_edited_since_is_offered_to_be_verified_again()
    {
        var verified = SomeLearning.With();
        verified = verified with { Review = new Review(ReviewVerdict.Verified, s_other, verified.SharedAt) };
        var edited = verified with { EditedAt = verified.SharedAt + Duration.FromMinutes(1) };

        Assert.DoesNotContain("Verified", Labels(verified, s_other, Capability.ReviewLearning));
        Assert.Contains("Verified", Labels(edited, s_other, Capability.ReviewLearning));
        Assert.Contains("Verified before it was edited", LearningCard.Build(edited).Fields.Select(field => field.Name));
        Assert.Contains("Verified", LearningCard.Build(verified).Fields.Select(field => field.Name));
    }

    [Fact]
    public void Who_proposed_a_solution_can_edit_it_and_take_it_back_and_nobody_else()
    {
        var proposed = SomeLearning.With() with { Solutions = [SomeLearning.Solution("By its author."), SomeLearning.Solution("By another.", author: 7)] };

        Assert.Equal([[], ["Edit", "Take back"]], Buttons(proposed, s_other));
        Assert.Equal([["Accept"], ["Accept"]], Buttons(proposed, proposed.Author, Capability.AcceptSolution));
    }

    [Fact]
    public void A_button_of_a_verdict_tells_which_version_was_seen_and_one_of_before_tells_none()
    {
        var id = LearningIds.Review(SomeLearning.With().Id, ReviewVerdict.Outdated, seen: 12);

        Assert.Equal((ReviewVerdict.Outdated, 12), LearningIds.ReadReview(id.Split(':')[^1]));
        Assert.Equal((ReviewVerdict.Outdated, null), LearningIds.ReadReview("Outdated"));
        Assert.Equal((null, 3), LearningIds.ReadReview("None.3"));
    }

    private static IEnumerable<string?> Labels(Learning learning, MemberId viewer, params Capability[] allowed) =>
        Labels(LearningMenuView.Build(new LearningMenu(learning, viewer, allowed.ToHashSet())).Components);

    private static IEnumerable<string?[]> Buttons(Learning learning, MemberId viewer, params Capability[] allowed) =>
        SolutionsView.Messages(new LearningMenu(learning, viewer, allowed.ToHashSet())).Select(message => Labels(message.Components).ToArray());

    private static IEnumerable<string?> Labels(MessageComponent? components) =>
        components?.Components.SelectMany(row => row.Components).OfType<ButtonComponent>().Select(button => button.Label) ?? [];
}
