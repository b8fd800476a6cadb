using NexusBot.Core;
using NexusBot.Core.Moderation;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class GuildSettingsStoreContract(IStoreProvider provider) : StoreContract(provider)
{
    private static GuildSettings First { get; } = GuildSettings.Defaults(Some.Guild) with
    {
        Channels = GuildSettings.Defaults(Some.Guild).Channels.Add(ChannelPurpose.Learnings, Some.Channel),
        Roles = GuildSettings.Defaults(Some.Guild).Roles.Add(RolePurpose.Mentor, new RoleId(800)),
        Zone = "Africa/Nairobi",
        Pairing = new PairingSchedule(IsoDayOfWeek.Monday, new LocalTime(9, 30), WithinCohorts: true, Some.Now),
        Version = 1,
    };

    [Fact]
    public async Task A_guild_without_settings_has_none() =>
        Assert.Null(await Stores.Settings.FindAsync(Some.Guild, TestToken));

    [Fact]
    public async Task Settings_come_back_as_they_were_saved()
    {
        await SaveAsync(First);

        Assert.Equivalent(First, await Stores.Settings.FindAsync(Some.Guild, TestToken), strict: true);
        Assert.Null(await Stores.Settings.FindAsync(Some.OtherGuild, TestToken));
    }

    [Fact]
    public async Task Of_two_changes_to_one_version_the_second_is_stale_and_leaves_no_audit_entry()
    {
        Assert.Equal(0, await SaveAsync(First));
        Assert.Null(await SaveAsync(First));

        Assert.Single((await Stores.Audit.ReadAsync(Some.Guild, actor: null, page: 1, TestToken)).Items);
    }

    [Fact]
    public async Task A_repeated_interaction_changes_nothing_and_succeeds_as_before()
    {
        var mark = Some.Mark();
        await Stores.Settings.SaveAsync(First, SettingsReach.Nothing, Audit(), mark, TestToken);

        Assert.Equal(0, await Stores.Settings.SaveAsync(First, SettingsReach.Nothing, Audit(), mark, TestToken));
        Assert.Single((await Stores.Audit.ReadAsync(Some.Guild, actor: null, page: 1, TestToken)).Items);
    }

    [Fact]
    public async Task The_audit_trail_is_read_newest_first_and_per_guild()
    {
        var entries = Enumerable.Range(0, 4).Select(i => Audit() with { At = Some.Now + Duration.FromSeconds(i) }).ToList();
        for (var i = 0; i < entries.Count; i++)
            await Stores.Settings.SaveAsync(First with { Version = i + 1 }, SettingsReach.Nothing, entries[i], Some.Mark(), TestToken);

        Assert.Equal([entries[3], entries[2], entries[1], entries[0]], (await Stores.Audit.ReadAsync(Some.Guild, actor: null, page: 1, TestToken)).Items);
        Assert.Empty((await Stores.Audit.ReadAsync(Some.OtherGuild, actor: null, page: 1, TestToken)).Items);
    }

    [Theory]
    [InlineData(1, 1, 23, 14)]
    [InlineData(2, 2, 13, 4)]
    [InlineData(3, 3, 3, 1)]
    [InlineData(4, 3, 3, 1)]
    [InlineData(-1, 1, 23, 14)]
    [InlineData(int.MaxValue, 3, 3, 1)]
    public async Task The_audit_trail_has_pages_and_one_that_is_no_more_is_the_last(int page, int number, int first, int last)
    {
        await SaveAsync(Some.Amina, count: 23);

        var read = await Stores.Audit.ReadAsync(Some.Guild, actor: null, page, TestToken);

        Assert.Equal((number, 3, 23), (read.Number, read.Pages, read.Total));
        Assert.Equal(Enumerable.Range(last, first - last + 1).Reverse().Select(each => $"{each}"), read.Items.Select(entry => entry.After));
    }

    [Fact]
    public async Task The_audit_trail_of_one_member_has_pages_of_its_own()
    {
        await SaveAsync(Some.Amina, count: 12);
        await SaveAsync(Some.Brian, count: 11, after: 12);

        var read = await Stores.Audit.ReadAsync(Some.Guild, Some.Amina, page: 2, TestToken);

        Assert.Equal((Some.Amina, 2, 2, 12), (read.Actor!.Value, read.Number, read.Pages, read.Total));
        Assert.Equal(["2", "1"], read.Items.Select(entry => entry.After));
        Assert.All(read.Items, entry => Assert.Equal(Some.Amina, entry.Actor));
    }

    [Fact]
    public async Task An_empty_audit_trail_has_one_page_with_nothing_on_it()
    {
        await SaveAsync(Some.Amina, count: 1);

        foreach (var (guild, actor) in ((GuildId, MemberId?)[])[(Some.OtherGuild, null), (Some.Guild, Some.Brian)])
        {
            var read = await Stores.Audit.ReadAsync(guild, actor, page: 2, TestToken);

            Assert.Equal((1, 1, 0, 0), (read.Number, read.Pages, read.Total, read.Items.Count));
        }
    }

    [Fact]
    public async Task Erasing_a_member_keeps_what_happened_and_forgets_who_did_it()
    {
        await SaveAsync(First);

        await Stores.Audit.EraseMemberAsync(Some.Guild, Some.Amina, TestToken);

        var entry = Assert.Single((await Stores.Audit.ReadAsync(Some.Guild, actor: null, page: 1, TestToken)).Items);
        Assert.Equal((default(MemberId), AuditKind.LearningsChannel), (entry.Actor, entry.What));
    }

    [Fact]
    public async Task Erasing_a_guild_forgets_settings_and_audit_trail()
    {
        await SaveAsync(First);

        await Stores.Settings.EraseGuildAsync(Some.Guild, TestToken);
        await Stores.Audit.EraseGuildAsync(Some.Guild, TestToken);

        Assert.Null(await Stores.Settings.FindAsync(Some.Guild, TestToken));
        Assert.Empty((await Stores.Audit.ReadAsync(Some.Guild, actor: null, page: 1, TestToken)).Items);
    }

    private static AuditEntry Audit() => new(Some.Guild, Some.Amina, Some.Now, AuditKind.LearningsChannel, null, "500");

    // Each a second after the one before it, and numbered.
    private async Task SaveAsync(MemberId actor, int count, int after = 0)
    {
        for (var number = after + 1; number <= after + count; number++)
        {
            var audit = Audit() with { Actor = actor, At = Some.Now + Duration.FromSeconds(number), After = $"{number}" };
            await Stores.Settings.SaveAsync(First with { Version = number }, SettingsReach.Nothing, audit, Some.Mark(), TestToken);
        }
    }

    private Task<int?> SaveAsync(GuildSettings settings) =>
        Stores.Settings.SaveAsync(settings, SettingsReach.Nothing, Audit(), Some.Mark(), TestToken);
}
