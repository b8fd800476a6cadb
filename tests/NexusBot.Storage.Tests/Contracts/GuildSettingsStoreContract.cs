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

        Assert.Single(await Stores.Audit.ListAsync(Some.Guild, 10, TestToken));
    }

    [Fact]
    public async Task A_repeated_interaction_changes_nothing_and_succeeds_as_before()
    {
        var mark = Some.Mark();
        await Stores.Settings.SaveAsync(First, SettingsReach.Nothing, Audit(), mark, TestToken);

        Assert.Equal(0, await Stores.Settings.SaveAsync(First, SettingsReach.Nothing, Audit(), mark, TestToken));
        Assert.Single(await Stores.Audit.ListAsync(Some.Guild, 10, TestToken));
    }

    [Fact]
    public async Task The_audit_trail_is_read_newest_first_and_per_guild()
    {
        var entries = Enumerable.Range(0, 4).Select(i => Audit() with { At = Some.Now + Duration.FromSeconds(i) }).ToList();
        for (var i = 0; i < entries.Count; i++)
            await Stores.Settings.SaveAsync(First with { Version = i + 1 }, SettingsReach.Nothing, entries[i], Some.Mark(), TestToken);

        Assert.Equal([entries[3], entries[2], entries[1]], await Stores.Audit.ListAsync(Some.Guild, 3, TestToken));
        Assert.Empty(await Stores.Audit.ListAsync(Some.OtherGuild, 3, TestToken));
    }

    [Fact]
    public async Task Erasing_a_member_keeps_what_happened_and_forgets_who_did_it()
    {
        await SaveAsync(First);

        await Stores.Audit.EraseMemberAsync(Some.Guild, Some.Amina, TestToken);

        var entry = Assert.Single(await Stores.Audit.ListAsync(Some.Guild, 10, TestToken));
        Assert.Equal((default(MemberId), AuditKind.LearningsChannel), (entry.Actor, entry.What));
    }

    [Fact]
    public async Task Erasing_a_guild_forgets_settings_and_audit_trail()
    {
        await SaveAsync(First);

        await Stores.Settings.EraseGuildAsync(Some.Guild, TestToken);
        await Stores.Audit.EraseGuildAsync(Some.Guild, TestToken);

        Assert.Null(await Stores.Settings.FindAsync(Some.Guild, TestToken));
        Assert.Empty(await Stores.Audit.ListAsync(Some.Guild, 10, TestToken));
    }

    private static AuditEntry Audit() => new(Some.Guild, Some.Amina, Some.Now, AuditKind.LearningsChannel, null, "500");

    private Task<int?> SaveAsync(GuildSettings settings) =>
        Stores.Settings.SaveAsync(settings, SettingsReach.Nothing, Audit(), Some.Mark(), TestToken);
}
