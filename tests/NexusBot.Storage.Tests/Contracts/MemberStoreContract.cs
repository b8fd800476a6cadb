using NexusBot.Core.Members;
using NexusBot.Core.Tags;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class MemberStoreContract(IStoreProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task Everything_a_member_told_is_kept_for_each_guild_and_member_apart()
    {
        var told = Amina with
        {
            Track = Track.Backend,
            Cohort = "2026 ☕",
            Knows = [Tag.FromKey("django"), Tag.FromKey("sql")],
            Wants = [Tag.FromKey("graphql")],
            Goal = Goal.FindAFirstJob,
            Zone = "Africa/Nairobi",
            Hours = HoursText.Read("weekdays 18-21, sat 22:30-2").Value,
            Chosen = Amina.Chosen.Add(ProfileField.Goal, Visibility.Nobody).Add(ProfileField.Hours, Visibility.Everyone),
            Skipped = [ProfileStep.Skills],
            Muted = [NoticeKind.SavingAsked, NoticeKind.LearningEdited],
            Night = Night.Choices[^1],
        };

        Assert.True(await SaveAsync(told));

        var kept = (await FindAsync())!;
        Assert.Equal(
            (told.Track, told.Cohort, told.Goal, told.Zone, told.Version), (kept.Track, kept.Cohort, kept.Goal, kept.Zone, kept.Version));
        Assert.Equal(told.Knows, kept.Knows.AsEnumerable());
        Assert.Equal(told.Wants, kept.Wants.AsEnumerable());
        Assert.Equal(told.Hours, kept.Hours.AsEnumerable());
        Assert.Equal(told.Chosen.OrderBy(pair => pair.Key), kept.Chosen.OrderBy(pair => pair.Key));
        Assert.True(told.Skipped.SetEquals(kept.Skipped));
        Assert.True(told.Muted.SetEquals(kept.Muted));
        Assert.Equal(told.Night, kept.Night);
        Assert.Null(await Stores.Members.FindAsync(Some.Guild, Some.Brian, TestToken));
        Assert.Null(await Stores.Members.FindAsync(Some.OtherGuild, Some.Amina, TestToken));
    }

    [Fact]
    public async Task What_was_not_told_stays_so()
    {
        await SaveAsync(Amina with { Zone = "Africa/Nairobi" });

        var kept = (await FindAsync())!;

        Assert.Equal("Africa/Nairobi", kept.Zone);
        Assert.Empty(kept.Muted);
        Assert.Equal(Night.Usual, kept.Night);
        Assert.All(Enum.GetValues<ProfileField>().Where(field => field != ProfileField.Zone), field => Assert.False(kept.Has(field)));
    }

    [Fact]
    public async Task Only_the_next_version_is_saved()
    {
        Assert.False(await SaveAsync(Amina with { Version = 2 }));
        await SaveAsync(Amina with { Cohort = "one" });

        Assert.False(await SaveAsync(Amina with { Cohort = "another" }));
        Assert.True(await SaveAsync(Amina with { Cohort = "two", Version = 2 }));

        Assert.Equal("two", (await FindAsync())!.Cohort);
    }

    [Fact]
    public async Task A_repeated_interaction_changes_nothing()
    {
        var mark = Some.Mark();
        await Stores.Members.SaveAsync(Amina with { Cohort = "one" }, mark, TestToken);
        await SaveAsync(Amina with { Cohort = "two", Version = 2 });

        Assert.True(await Stores.Members.SaveAsync(Amina with { Cohort = "one" }, mark, TestToken));

        Assert.Equal("two", (await FindAsync())!.Cohort);
    }

    [Fact]
    public async Task Erasing_a_member_or_a_guild_forgets_what_was_told()
    {
        await SaveAsync(Amina);
        await Stores.Members.EraseMemberAsync(Some.Guild, Some.Amina, TestToken);
        Assert.Null(await FindAsync());

        await SaveAsync(Amina);
        await Stores.Members.EraseGuildAsync(Some.Guild, TestToken);
        Assert.Null(await FindAsync());
    }

    private static Profile Amina { get; } = Profile.Empty(Some.Guild, Some.Amina) with { Version = 1 };

    private Task<bool> SaveAsync(Profile profile) => Stores.Members.SaveAsync(profile, Some.Mark(), TestToken);

    private Task<Profile?> FindAsync() => Stores.Members.FindAsync(Some.Guild, Some.Amina, TestToken);
}
