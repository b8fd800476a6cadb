using System.Text.Json;

namespace NexusBot.Sandbox.Driver;

/// <summary>
/// A pretend Discord, driven in people's words: who does what, and what they then see. It speaks to the sandbox over its
/// control API alone, so any other language could do the same.
/// </summary>
public sealed class PretendDiscord : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly SandboxServer? _server;
    private readonly ChangeStream _changes;
    private JsonElement _world;

    private PretendDiscord(SandboxServer? server, ControlClient control, ChangeStream changes, JsonElement world)
    {
        _server = server;
        Control = control;
        _changes = changes;
        _world = world;
    }

    /// <summary>The sandbox that this driver started; its faults, its world and its clock are there to be played with.</summary>
    public SandboxServer Server => _server ?? throw new InvalidOperationException("This driver looks into a sandbox that somebody else started.");

    /// <summary>
    /// How often its people try in all what the application did not respond to within Discord's three seconds. One shows a test every
    /// answer that was missed; more suit a story that is told on a busy machine.
    /// </summary>
    public int MostAttempts { get; set; } = 1;

    internal ControlClient Control { get; }

    /// <summary>Starts a sandbox of its own, and ends it when disposed of.</summary>
    /// <param name="options">The port, and what fills the world.</param>
    /// <param name="cancellationToken">Ends every wait and call of this driver.</param>
    public static async Task<PretendDiscord> StartAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        var server = await SandboxServer.StartAsync(options, cancellationToken);
        return await ConnectAsync(server, server.Url, cancellationToken);
    }

    /// <summary>Looks into a running sandbox.</summary>
    /// <param name="url">Its root, such as <c>http://127.0.0.1:5080/</c>.</param>
    /// <param name="cancellationToken">Ends every wait and call of this driver.</param>
    public static Task<PretendDiscord> ConnectAsync(Uri url, CancellationToken cancellationToken) => ConnectAsync(server: null, url, cancellationToken);

    /// <summary>A member by the name that others see, or by their user name. They start in the first channel they see.</summary>
    public Person Member(string name)
    {
        var members = _world.Items("guilds").SelectMany(guild => guild.Items("members").Select(member => (Guild: guild, Member: member))).ToList();
        foreach (var (guild, member) in members)
        {
            var user = member.GetProperty("user");
            if (Names(member).Contains(name))
                return new Person(this, user.Id("id"), name, FirstChannel(guild));
        }
        throw new ArgumentException($"Nobody is called \"{name}\". There are: {string.Join(", ", members.Select(each => Names(each.Member).First()))}.", nameof(name));
    }

    /// <summary>Looks at the world anew: after channels or members came to it by another way than this driver.</summary>
    public async Task RefreshAsync() => _world = await Control.GetAsync("world");

    /// <summary>Moves the world's clock: what falls due by then comes due now.</summary>
    public Task AdvanceAsync(TimeSpan by) => Control.PostAsync("clock/advance", new { seconds = by.TotalSeconds });

    public async Task<DateTimeOffset> NowAsync() => (await Control.GetAsync("clock")).GetProperty("now").GetDateTimeOffset();

    public Task RestartBotAsync() => Control.PostAsync("bot/restart", body: null);

    public async ValueTask DisposeAsync()
    {
        await _changes.DisposeAsync();
        Control.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    internal ulong ChannelId(string name)
    {
        var channels = _world.Items("guilds").SelectMany(guild => guild.Items("channels")).ToList();
        var channel = channels.FirstOrDefault(each => each.Text("name") == name.TrimStart('#'));
        return channel.ValueKind == JsonValueKind.Object
            ? channel.Id("id")
            : throw new ArgumentException($"There is no channel {name}. There are: {string.Join(", ", channels.Select(each => "#" + each.Text("name")))}.", nameof(name));
    }

    /// <summary>Looks again after every change, until something is as expected. Else tells what was there instead.</summary>
    internal async Task<T> WaitAsync<T>(string where, Func<Task<IReadOnlyList<T>>> look, Func<T, bool> expected)
        where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Control.Ended);
        patience.CancelAfter(s_patience);
        while (true)
        {
            var changed = _changes.Next;
            var seen = await look();
            if (seen.LastOrDefault(expected) is { } found)
                return found;
            try
            {
                await changed.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException) when (!Control.Ended.IsCancellationRequested)
            {
                throw new TimeoutException($"What was expected did not come within {s_patience.TotalSeconds} s. {where}:\n{Transcript.Of(seen)}");
            }
        }
    }

    private static async Task<PretendDiscord> ConnectAsync(SandboxServer? server, Uri url, CancellationToken cancellationToken)
    {
        var control = new ControlClient(url, cancellationToken);
        var world = await control.GetAsync("world");
        return new PretendDiscord(server, control, await ChangeStream.OpenAsync(control), world);
    }

    private static IEnumerable<string> Names(JsonElement member)
    {
        var user = member.GetProperty("user");
        return new[] { member.Text("nick"), user.Text("global_name"), user.Text("username") }.OfType<string>();
    }

    private static ulong FirstChannel(JsonElement guild) =>
        guild.Items("channels").Where(channel => channel.Number("type") == 0).Select(channel => channel.Id("id")).FirstOrDefault();
}
