using NexusBot.Core;
using NexusBot.Core.Moderation;

namespace NexusBot.Tests.Moderation;

public sealed class RightsTests
{
    private static readonly RoleId s_mentors = new(800);
    private static readonly MemberId s_author = new(101);
    private static readonly GuildSettings s_without = GuildSettings.Defaults(new GuildId(900));
    private static readonly GuildSettings s_with = s_without with { Roles = s_without.Roles.Add(RolePurpose.Mentor, s_mentors) };

    public static TheoryData<Capability> Capabilities => [.. Enum.GetValues<Capability>()];

    [Theory]
    [MemberData(nameof(Capabilities))]
    public void Every_capability_has_its_row(Capability capability) =>
        Assert.NotEqual(Standing.None, Rights.Needed(capability));

    // Learner, author, mentor, moderator.
    [Theory]
    [InlineData(Capability.SeeHelp, "yes yes yes yes")]
    [InlineData(Capability.Ping, "yes yes yes yes")]
    [InlineData(Capability.ReadLearnings, "yes yes yes yes")]
    [InlineData(Capability.ShareLearning, "yes yes yes yes")]
    [InlineData(Capability.EditLearning, "no yes yes yes")]
    [InlineData(Capability.DeleteLearning, "no yes no yes")]
    [InlineData(Capability.MarkHelpful, "yes yes yes yes")]
    [InlineData(Capability.SaveLearning, "yes yes yes yes")]
    [InlineData(Capability.DiscussLearning, "yes yes yes yes")]
    [InlineData(Capability.ReportLearning, "yes yes yes yes")]
    [InlineData(Capability.DecideReports, "no no no yes")]
    [InlineData(Capability.ReviewLearning, "no no yes no")]
    [InlineData(Capability.ProposeSolution, "yes yes yes yes")]
    [InlineData(Capability.AcceptSolution, "no yes yes no")]
    [InlineData(Capability.AnswerSavingRequest, "no yes no no")]
    [InlineData(Capability.SetReminder, "yes yes yes yes")]
    [InlineData(Capability.ReadOwnReminder, "no yes no no")]
    [InlineData(Capability.SetOwnZone, "yes yes yes yes")]
    [InlineData(Capability.SeeProfile, "yes yes yes yes")]
    [InlineData(Capability.EditOwnProfile, "no yes no no")]
    [InlineData(Capability.JoinPairing, "yes yes yes yes")]
    [InlineData(Capability.PairAsMentor, "no no yes no")]
    [InlineData(Capability.ChangeOwnPairing, "no yes no no")]
    [InlineData(Capability.BlockPartner, "yes yes yes yes")]
    [InlineData(Capability.AnswerPartnership, "no yes no no")]
    [InlineData(Capability.RunPairing, "no no no yes")]
    [InlineData(Capability.ChangeSettings, "no no no yes")]
    [InlineData(Capability.ReadTrail, "no no no yes")]
    [InlineData(Capability.MoveHub, "no no no yes")]
    public void Who_may_do_what(Capability capability, string expected)
    {
        Caller[] callers = [Member(1), Member(s_author.Value), Member(2, s_mentors), Member(3) with { ManagesGuild = true }];

        var actual = callers.Select(caller => Rights.Check(capability, caller, s_with, s_author) is null ? "yes" : "no");

        Assert.Equal(expected, string.Join(' ', actual));
    }

    [Fact]
    public void Before_a_mentor_role_is_set_nobody_is_a_mentor()
    {
        var refusal = Rights.Check(Capability.EditLearning, Member(2, s_mentors), s_without, s_author);

        Assert.Equal("rights.no-mentors", refusal!.Code);
        Assert.False(Rights.Of(Member(2, s_mentors), s_without).HasFlag(Standing.Mentor));
    }

    [Fact]
    public void A_refusal_names_who_may_and_their_role()
    {
        var refusal = Rights.Check(Capability.EditLearning, Member(1), s_with, s_author)!;

        Assert.Contains("its author, mentors or moderators", refusal.ToString(), StringComparison.Ordinal);
        Assert.Contains(s_mentors, refusal.Message.GetArguments());
    }

    [Fact]
    public void What_authors_may_is_worth_showing_to_all_and_what_moderators_may_is_not()
    {
        Assert.True(Rights.MightUse(Capability.EditLearning, Member(1), s_without));
        Assert.False(Rights.MightUse(Capability.ChangeSettings, Member(1), s_without));
        Assert.True(Rights.MightUse(Capability.ChangeSettings, Member(3) with { ManagesGuild = true }, s_without));
    }

    private static Caller Member(ulong id, params RoleId[] roles) => new(
        s_without.Guild, new MemberId(id), roles.ToHashSet(), ManagesGuild: false, new InteractionId(1), new ChannelId(1));
}
