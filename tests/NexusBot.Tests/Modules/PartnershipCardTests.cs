using Discord;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Core.Pairing.Planning;
using NexusBot.Core.Tags;
using NexusBot.Modules.Pairing;
using NodaTime;

namespace NexusBot.Tests.Modules;

public sealed class PartnershipCardTests
{
    private static readonly Instant s_now = Instant.FromUtc(2026, 11, 23, 14, 0);
    private static readonly MemberId[] s_members = [new(101), new(102), new(103)];

    [Fact]
    public void What_somebody_keeps_for_themselves_is_not_told_by_the_reasons_either()
    {
        var shown = s_members.ToDictionary(member => member, member => Whole(member).SeenBy(Visibility.Partners));
        shown[s_members[0]] = (Whole(s_members[0]) with
        {
            Chosen = Profile.Empty(new(1), s_members[0]).Chosen
                .Add(ProfileField.Knows, Visibility.Nobody).Add(ProfileField.Goal, Visibility.Nobody).Add(ProfileField.Hours, Visibility.Nobody),
        }).SeenBy(Visibility.Partners);

        var text = TextOf(PartnershipCard.Build(Partnership(2, skills: 2), shown));

        Assert.DoesNotContain("<@101> knows", text, StringComparison.Ordinal);
        Assert.Contains("<@102> knows", text, StringComparison.Ordinal);
        Assert.DoesNotContain("both want to", text, StringComparison.Ordinal);
        Assert.DoesNotContain("free hours", text, StringComparison.Ordinal);
        Assert.DoesNotContain("When you could meet", text, StringComparison.Ordinal);
        Assert.Equal(["My partner is silent"], ButtonsOf(Partnership(2, skills: 2), shown));
    }

    [Fact]
    public void However_much_there_is_to_say_it_fits_and_no_mention_is_cut()
    {
        var shown = s_members.ToDictionary(member => member, member => Whole(member).SeenBy(Visibility.Partners));

        var card = PartnershipCard.Build(Partnership(3, skills: Profile.MaxSkills), shown).Build();

        Assert.All(card.Fields, field => Assert.InRange(field.Value.Length, 1, EmbedFieldBuilder.MaxFieldValueLength));
        Assert.All(card.Fields[0].Value.Split('\n'), line => Assert.EndsWith(".", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_proposed_time_can_be_pressed()
    {
        var shown = s_members.ToDictionary(member => member, member => Whole(member).SeenBy(Visibility.Partners));

        Assert.Equal(["Meet at time 1", "My partner is silent"], ButtonsOf(Partnership(3, skills: 1), shown));
    }

    private static IEnumerable<string?> ButtonsOf(Partnership partnership, IReadOnlyDictionary<MemberId, Profile> shown) =>
        PartnershipCard.Buttons(partnership, shown).Components.SelectMany(row => row.Components).OfType<ButtonComponent>().Select(button => button.Label);

    private static string TextOf(EmbedBuilder card) =>
        string.Join('\n', card.Fields.Select(field => $"{field.Name}\n{field.Value}").Prepend(card.Description));

    private static Profile Whole(MemberId member) => new()
    {
        Guild = new GuildId(1),
        Member = member,
        Track = Track.Backend,
        Cohort = new string('c', Profile.MaxCohortLength),
        Knows = [Tag.FromKey("django")],
        Wants = [Tag.FromKey("react")],
        Goal = Goal.FindAFirstJob,
        Zone = "Africa/Nairobi",
        Hours = [new(IsoDayOfWeek.Monday, new LocalTime(18, 0), new LocalTime(21, 0))],
    };

    private static Partnership Partnership(int members, int skills) => new()
    {
        Id = PartnershipId.New(s_now),
        Guild = new GuildId(1),
        Round = 1,
        At = s_now,
        OpensAt = s_now,
        EndsAt = s_now + Duration.FromDays(7),
        Seats = [.. s_members.Take(members).Select(member => new Seat(Guid.CreateVersion7(), member))],
        Whys =
        [
            .. s_members.Take(members).SelectMany(one => s_members.Take(members).Where(other => one.Value < other.Value).Select(other => new Why(
                one, other, new PairScore(40, 40, 40, 15, 0), Skills(skills), Skills(skills), nameof(Goal.FindAFirstJob), Duration.FromHours(8), 9))),
        ],
        Slots = [s_now + Duration.FromDays(1)],
    };

    private static System.Collections.Immutable.ImmutableArray<Skill> Skills(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new Skill($"{number}-{new string('s', Tag.MaxLength - 3)}"))];
}
