using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Host.Files;

namespace NexusBot.Tests.Hosting;

/// <summary>Against a server on loopback that answers exactly what a test tells it to.</summary>
public sealed class FetchingMemberFilesTests : IDisposable
{
    private const int MaxBytes = 1_000_000;

    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private readonly FakeTimeProvider _time = new();
    private readonly MemberFiles _files;
    private int _connections;

    public FetchingMemberFilesTests()
    {
        _server.Start();
        _files = new MemberFiles(new Uri($"http://{_server.LocalEndpoint}/api/v10/"), _time, NullLogger<MemberFiles>.Instance);
    }

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _files.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task The_bytes_come_as_they_are()
    {
        var outcome = await FetchAsync("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nbytes");

        Assert.Equal("bytes"u8.ToArray(), outcome.Value);
    }

    [Theory]
    [InlineData("https://example.com/attachments/1/2/a.png")]
    [InlineData("http://cdn.discordapp.com/attachments/1/2/a.png")]
    [InlineData("https://cdn.discordapp.com:8443/attachments/1/2/a.png")]
    [InlineData("https://cdn.discordapp.com.example.com/a.png")]
    [InlineData("https://cdn.discordapp.com@example.com/a.png")]
    [InlineData("https://someone@cdn.discordapp.com/a.png")]
    [InlineData("https://discord.com/api/v10/users/@me")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::ffff:7f00:1]/a.png")]
    [InlineData("http://2130706433/a.png")]
    [InlineData("http://localhost/a.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public async Task Nothing_is_fetched_from_anywhere_else(string address)
    {
        var outcome = await _files.FetchAsync(File(address), MaxBytes, TestToken);

        Assert.Equal(MemberFileRefusals.NotOnDiscord("a.png"), outcome.Refusal);
        Assert.False(_server.Pending());
    }

    [Fact]
    public void Beside_the_real_Discord_loopback_is_no_place_for_files()
    {
        using var files = new MemberFiles(new Uri("https://discord.com/api/v10/"), _time, NullLogger<MemberFiles>.Instance);

        Assert.Equal(MemberFileRefusals.NotOnDiscord("a.png"), files.Check(File(Address), MaxBytes));
        Assert.Null(files.Check(File("https://cdn.discordapp.com/ephemeral-attachments/1/2/a.png?ex=1"), MaxBytes));
        Assert.Null(files.Check(File("https://media.discordapp.net/attachments/1/2/a.png"), MaxBytes));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        var outcome = await FetchAsync($"HTTP/1.1 302 Found\r\nLocation: http://{_server.LocalEndpoint}/secret\r\nContent-Length: 0\r\n\r\n");

        Assert.Equal(MemberFileRefusals.NotOnDiscord("a.png"), outcome.Refusal);
        Assert.Equal(1, _connections);
        Assert.False(_server.Pending());
    }

    [Fact]
    public async Task A_declared_size_is_believed_when_it_is_too_large()
    {
        Assert.Equal(MemberFileRefusals.TooLarge("a.png", MaxBytes), _files.Check(File(Address, MaxBytes + 1), MaxBytes));
        Assert.Equal(
            MemberFileRefusals.TooLarge("a.png", MaxBytes), (await FetchAsync($"HTTP/1.1 200 OK\r\nContent-Length: {MaxBytes + 1}\r\n\r\n")).Refusal);
    }

    [Fact]
    public async Task A_size_that_is_not_declared_is_counted()
    {
        var outcome = await FetchAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + new string('x', MaxBytes + 1));

        Assert.Equal(MemberFileRefusals.TooLarge("a.png", MaxBytes), outcome.Refusal);
    }

    [Fact]
    public async Task As_many_bytes_as_are_allowed_are_taken() =>
        Assert.Equal(MaxBytes, (await FetchAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + new string('x', MaxBytes))).Value!.Length);

    [Fact]
    public async Task Packed_bytes_are_not_unpacked()
    {
        var outcome = await FetchAsync("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 6\r\n\r\nbombs!");

        Assert.Equal("bombs!"u8.ToArray(), outcome.Value);
    }

    [Theory]
    [InlineData("404 Not Found")]
    [InlineData("403 Forbidden")]
    public async Task An_address_that_has_expired_is_told(string status) =>
        Assert.Equal(MemberFileRefusals.Gone("a.png"), (await FetchAsync($"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n")).Refusal);

    [Theory]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\ncut off")]
    [InlineData("no HTTP at all\r\n\r\n")]
    public async Task What_does_not_arrive_may_be_tried_again(string answer) =>
        Assert.Equal(MemberFileRefusals.Unreachable("a.png"), (await FetchAsync(answer)).Refusal);

    [Fact]
    public async Task A_server_that_says_nothing_is_left_after_a_while()
    {
        var fetching = _files.FetchAsync(File(Address), MaxBytes, TestToken);
        using var connection = await _server.AcceptTcpClientAsync(TestToken);

        _time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(MemberFileRefusals.Unreachable("a.png"), (await fetching.WaitAsync(TimeSpan.FromSeconds(60), TestToken)).Refusal);
    }

    private string Address => $"http://{_server.LocalEndpoint}/ephemeral-attachments/1/2/a.png?ex=1&is=2&hm=3";

    private static MemberFile File(string address, long bytes = 10) => new("a.png", address, bytes);

    private async Task<Outcome<byte[]>> FetchAsync(string answer)
    {
        var fetching = _files.FetchAsync(File(Address), MaxBytes, TestToken);
        using (var connection = await _server.AcceptTcpClientAsync(TestToken))
        {
            _connections++;
            var stream = connection.GetStream();
            await stream.ReadAtLeastAsync(new byte[4_096], 1, cancellationToken: TestToken);
            try
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), TestToken);
            }
            catch (IOException)
            {
                // It hung up, having read enough.
            }
        }

        return await fetching.WaitAsync(TimeSpan.FromSeconds(60), TestToken);
    }
}
