namespace NexusBot.Storage.Tests.Contracts;

public abstract class MemberStoreContract(IStoreProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task A_zone_is_kept_for_each_guild_and_member_apart()
    {
        await SaveAsync("Africa/Nairobi");

        Assert.Equal("Africa/Nairobi", await Stores.Members.FindZoneAsync(Some.Guild, Some.Amina, TestToken));
        Assert.Null(await Stores.Members.FindZoneAsync(Some.Guild, Some.Brian, TestToken));
        Assert.Null(await Stores.Members.FindZoneAsync(Some.OtherGuild, Some.Amina, TestToken));
    }

    [Fact]
    public async Task A_later_zone_takes_the_place_of_the_earlier()
    {
        await SaveAsync("Africa/Nairobi");
        await SaveAsync("Europe/Berlin");

        Assert.Equal("Europe/Berlin", await Stores.Members.FindZoneAsync(Some.Guild, Some.Amina, TestToken));
    }

    [Fact]
    public async Task A_repeated_interaction_changes_nothing()
    {
        var mark = Some.Mark();
        await Stores.Members.SaveZoneAsync(Some.Guild, Some.Amina, "Africa/Nairobi", mark, TestToken);
        await SaveAsync("Europe/Berlin");

        await Stores.Members.SaveZoneAsync(Some.Guild, Some.Amina, "Africa/Nairobi", mark, TestToken);

        Assert.Equal("Europe/Berlin", await Stores.Members.FindZoneAsync(Some.Guild, Some.Amina, TestToken));
    }

    [Fact]
    public async Task Erasing_a_member_or_a_guild_forgets_the_zone()
    {
        await SaveAsync("Africa/Nairobi");
        await Stores.Members.EraseMemberAsync(Some.Guild, Some.Amina, TestToken);
        Assert.Null(await Stores.Members.FindZoneAsync(Some.Guild, Some.Amina, TestToken));

        await SaveAsync("Africa/Nairobi");
        await Stores.Members.EraseGuildAsync(Some.Guild, TestToken);
        Assert.Null(await Stores.Members.FindZoneAsync(Some.Guild, Some.Amina, TestToken));
    }

    private Task SaveAsync(string zone) => Stores.Members.SaveZoneAsync(Some.Guild, Some.Amina, zone, Some.Mark(), TestToken);
}
