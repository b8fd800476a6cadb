using NexusBot.Core.Members;
using NodaTime;

namespace NexusBot.Tests.Members;

/// <summary>Hours by two clocks tell where somebody lives: of who keeps the zone back nobody gets them by the clock there, at no time.</summary>
public sealed class KeepingAZoneBackTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Who_has_no_zone_sees_no_hours_and_hears_what_is_missing()
    {
        await ShowHoursAloneAsync();

        var seen = (await _hub.Profiles.ViewAsync(_hub.Brian, _hub.Amina.Member, TestToken)).Value!;

        Assert.Empty(seen.Profile.Hours);
        Assert.Empty(seen.HoursThere);
        Assert.True(seen.LacksZone);
    }

    [Fact]
    public async Task Who_has_one_sees_them_by_their_own_clock_alone()
    {
        await ShowHoursAloneAsync();
        await _hub.Profiles.SetZoneAsync(_hub.Brian, "Europe/Berlin", TestToken);

        var seen = (await _hub.Profiles.ViewAsync(_hub.Brian, _hub.Amina.Member, TestToken)).Value!;

        Assert.Equal(new LocalTime(16, 0), seen.HoursThere[0].From);
        Assert.Equal(seen.HoursThere, seen.Profile.Hours);
        Assert.False(seen.LacksZone);
    }

    private async Task ShowHoursAloneAsync()
    {
        await _hub.Profiles.SetTrackAsync(_hub.Amina, Track.Backend, TestToken);
        await _hub.Profiles.SetZoneAsync(_hub.Amina, "Africa/Nairobi", TestToken);
        await _hub.Profiles.SetHoursAsync(_hub.Amina, "weekdays 18-21", version: null, TestToken);
        await _hub.Profiles.ShowToAsync(_hub.Amina, ProfileField.Hours, Visibility.Everyone, TestToken);
        await _hub.Profiles.ShowToAsync(_hub.Amina, ProfileField.Zone, Visibility.Nobody, TestToken);
    }
}
