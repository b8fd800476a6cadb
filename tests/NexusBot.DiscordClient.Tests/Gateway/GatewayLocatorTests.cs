using Discord.Gateway.Session;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway;

public sealed class GatewayLocatorTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Queue<GatewayOffer> _offers = new();
    private readonly GatewayLocator _locator;

    public GatewayLocatorTests() => _locator = new GatewayLocator(_ => Task.FromResult(_offers.Dequeue()), _time);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_address_is_asked_for_once_and_identifies_keep_their_distance()
    {
        _offers.Enqueue(new GatewayOffer("wss://gateway.example", IdentifiesLeft: 10, TimeSpan.Zero));
        var first = await _locator.ForIdentifyAsync(TestToken);

        var second = _locator.ForIdentifyAsync(TestToken);
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(first, await second.WaitAsync(TimeSpan.FromSeconds(30), TestToken));
        Assert.Equal("wss://gateway.example/?v=10&encoding=json&compress=zlib-stream", first.AbsoluteUri);
    }

    [Fact]
    public async Task Used_up_identifies_are_waited_for()
    {
        _offers.Enqueue(new GatewayOffer("wss://gateway.example", IdentifiesLeft: 0, TimeSpan.FromHours(2)));
        _offers.Enqueue(new GatewayOffer("wss://other.example", IdentifiesLeft: 1000, TimeSpan.Zero));

        var address = _locator.ForIdentifyAsync(TestToken);
        _time.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1));
        Assert.False(address.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("other.example", (await address.WaitAsync(TimeSpan.FromSeconds(30), TestToken)).Host);
    }

    [Fact]
    public async Task A_resume_needs_none_of_the_days_identifies()
    {
        _offers.Enqueue(new GatewayOffer("wss://gateway.example", IdentifiesLeft: 0, TimeSpan.FromHours(2)));

        var address = await _locator.ForResumeAsync(TestToken).WaitAsync(TimeSpan.FromSeconds(30), TestToken);

        Assert.Equal("gateway.example", address.Host);
    }

    [Fact]
    public void A_resume_takes_its_query_from_where_the_session_began()
    {
        var began = GatewayAddress.ForIdentify("wss://gateway.example/?v=10&encoding=json");

        var address = GatewayAddress.ForResume("wss://resume.example", began);

        Assert.Equal("wss://resume.example/?v=10&encoding=json", address.AbsoluteUri);
    }
}
