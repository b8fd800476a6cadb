using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Moderation;
using NodaTime;

namespace NexusBot.Tests.Modules;

public sealed class AuditSentencesTests
{
    private static readonly MemberId s_grace = new(103);

    public static TheoryData<AuditKind> Kinds => [.. Enum.GetValues<AuditKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_change_has_its_sentence(AuditKind kind) => Assert.Matches("^(<@103>|[0-9]+ learnings|A session) [a-z].+\\.$", Of(kind, before: "3"));

    [Fact]
    public void No_two_kinds_of_change_read_the_same() => Assert.Distinct(Enum.GetValues<AuditKind>().Select(kind => Of(kind)));

    [Theory]
    [InlineData(AuditKind.LearningsChannel, null, "500", "<@103> chose <#500> as the channel for learnings.")]
    [InlineData(AuditKind.PairsChannel, "500", "501", "<@103> chose <#501> as the channel for pairs (before: <#500>).")]
    [InlineData(AuditKind.MentorRole, "800", "801", "<@103> chose <@&801> as the role of mentors (before: <@&800>).")]
    [InlineData(AuditKind.Pairing, "Monday 09:00 Etc/UTC", null, "<@103> paused the rounds of pairs (before: Monday 09:00 Etc/UTC).")]
    [InlineData(AuditKind.EraseLearnings, "3", null, "3 learnings were erased, as their author asked.")]
    [InlineData(AuditKind.EraseLearnings, "1", null, "1 learning was erased, as its author asked.")]
    [InlineData(AuditKind.ImportLearnings, null, "3 added, 1 changed", "<@103> imported learnings: 3 added, 1 changed.")]
    public void What_was_chosen_is_told_with_what_it_was_before(AuditKind kind, string? before, string? after, string expected) =>
        Assert.Equal(expected, Of(kind, before, after));

    [Fact]
    public void A_setting_is_shown_as_it_was_written() =>
        Assert.Contains(@"Friday 18:00 Africa/Dar\_es\_Salaam", Of(AuditKind.Pairing, null, "Friday 18:00 Africa/Dar_es_Salaam"), StringComparison.Ordinal);

    [Fact]
    public void Who_was_forgotten_is_a_former_member_and_who_is_nobody_here_the_operator()
    {
        Assert.Equal("A former member exported the hub.", AuditSentences.Of(Entry(AuditKind.ExportHub) with { Actor = MemberId.Nobody }));
        Assert.Equal("The operator exported the hub.", AuditSentences.Of(Entry(AuditKind.ExportHub) with { Actor = null }));
    }

    [Theory]
    [InlineData(AuditKind.EraseLearnings)]
    [InlineData(AuditKind.LoseHost)]
    [InlineData(AuditKind.CallSessionOff)]
    public void What_came_about_by_itself_names_nobody(AuditKind kind) =>
        Assert.DoesNotContain("ormer member", AuditSentences.Of(Entry(kind) with { Actor = MemberId.Nobody }), StringComparison.Ordinal);

    private static string Of(AuditKind kind, string? before = null, string? after = null) => AuditSentences.Of(Entry(kind, before, after));

    private static AuditEntry Entry(AuditKind kind, string? before = null, string? after = null) =>
        new(new GuildId(900), s_grace, Instant.FromUtc(2026, 11, 23, 14, 0), kind, before, after);
}
