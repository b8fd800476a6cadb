using NexusBot.Core.Members;
using NodaTime;

namespace NexusBot.Tests.Members;

public sealed class SettingAZoneTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Theory]
    [InlineData("Africa/Nairobi")]
    [InlineData("africa/nairobi")]
    [InlineData(" America/New York ")]
    [InlineData("Asia/Calcutta")]
    [InlineData("UTC")]
    public async Task A_zone_is_known_by_its_name(string typed)
    {
        var outcome = await _hub.Members.SetZoneAsync(_hub.Amina, typed, TestToken);

        Assert.Null(outcome.Refusal);
        Assert.Equal(outcome.Value, await _hub.Members.FindZoneAsync(_hub.Amina.Guild, _hub.Amina.Member, TestToken));
    }

    [Theory]
    [InlineData("Nairobi", "Africa/Nairobi")]
    [InlineData("new york", "America/New_York")]
    [InlineData("addis_ababa", "Africa/Addis_Ababa")]
    public void A_city_stands_for_its_zone(string typed, string id) => Assert.Equal(id, Zones.Find(typed)?.Id);

    [Theory]
    [InlineData("")]
    [InlineData("Nairo")]
    [InlineData("Mars/Olympus")]
    [InlineData("GMT+25")]
    public async Task An_unknown_zone_is_refused_and_nothing_is_kept(string typed)
    {
        var outcome = await _hub.Members.SetZoneAsync(_hub.Amina, typed, TestToken);

        Assert.Equal(MemberRefusals.UnknownZone(typed), outcome.Refusal);
        Assert.Null(await _hub.Members.FindZoneAsync(_hub.Amina.Guild, _hub.Amina.Member, TestToken));
    }

    [Theory]
    [InlineData("nairobi", "Africa/Nairobi", "Africa/Nairobi — 17:00")]
    [InlineData("Kenya", "Africa/Nairobi", "Africa/Nairobi — 17:00")]
    [InlineData("new y", "America/New_York", "America/New York — 09:00")]
    [InlineData("utc", "Etc/UTC", "Etc/UTC — 14:00")]
    public void Zones_are_found_by_city_and_country_with_the_time_it_is_there(string typed, string id, string label) =>
        Assert.Equal(new ZoneChoice(id, label), _hub.Members.SearchZones(typed)[0]);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    public void As_many_are_offered_as_can_be_shown(string typed)
    {
        var zones = _hub.Members.SearchZones(typed);

        Assert.Equal(Zones.MaxChoices, zones.Count);
        Assert.All(zones, zone => Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Id)));
    }

    [Fact]
    public void What_is_nowhere_finds_nothing() => Assert.Empty(_hub.Members.SearchZones("olympus mons"));
}
