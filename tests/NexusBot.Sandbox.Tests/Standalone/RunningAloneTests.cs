using System.Diagnostics;
using System.Text.Json;

namespace NexusBot.Sandbox.Tests.Standalone;

/// <summary>The Sandbox as a program of its own, as a test in another language starts it.</summary>
public sealed class RunningAloneTests
{
    // Not the copy beside the tests: that one lacks what the tests' own framework brings.
    private static readonly string s_program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "NexusBot.Sandbox", new DirectoryInfo(AppContext.BaseDirectory).Name, "NexusBot.Sandbox.dll"));

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_where_it_is_and_holds_the_world_of_a_file()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, """
            {
              "guild": "Study group",
              "channels": [{ "name": "general" }, { "name": "questions", "type": 15 }],
              "roles": [{ "name": "Mentor", "permissions": "17179869184" }],
              "members": [{ "name": "Olga" }, { "name": "Tendai", "roles": ["Mentor"] }],
              "bot_token": "any.text.at-all"
            }
            """, TestToken);
        using var sandbox = Start("--world", file);
        try
        {
            var whereabouts = JsonElement.Parse((await sandbox.StandardOutput.ReadLineAsync(TestToken))!);
            using var http = new HttpClient { BaseAddress = new Uri(whereabouts.GetProperty("url").GetString()!) };
            var world = JsonElement.Parse(await http.GetStringAsync("sandbox/world", TestToken));

            var guild = world.GetProperty("guilds")[0];
            Assert.Equal("any.text.at-all", whereabouts.GetProperty("token").GetString());
            Assert.Equal("Study group", guild.GetProperty("name").GetString());
            Assert.Equal(["general", "questions"], guild.GetProperty("channels").EnumerateArray().Select(channel => channel.GetProperty("name").GetString()));
        }
        finally
        {
            sandbox.Kill();
            File.Delete(file);
        }
    }

    [Fact]
    public async Task It_records_below_the_folder_that_the_environment_names()
    {
        var folder = Directory.CreateTempSubdirectory("sandbox-recordings-");
        using var sandbox = Start([], ("SANDBOX_RECORDINGS", folder.FullName));
        try
        {
            var whereabouts = JsonElement.Parse((await sandbox.StandardOutput.ReadLineAsync(TestToken))!);
            using var http = new HttpClient();
            await http.GetStringAsync(whereabouts.GetProperty("api").GetString() + "/v10/gateway", TestToken);

            var recording = folder.EnumerateFiles("rest.jsonl", SearchOption.AllDirectories).Single();
            Assert.Equal("NexusBot.Sandbox", recording.Directory!.Parent!.Name);
            using var lines = new StreamReader(new FileStream(recording.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            Assert.Contains("/api/v10/gateway", await lines.ReadToEndAsync(TestToken), StringComparison.Ordinal);
        }
        finally
        {
            sandbox.Kill();
            await sandbox.WaitForExitAsync(CancellationToken.None);
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task It_says_which_route_it_does_not_know()
    {
        using var sandbox = Start();
        try
        {
            var whereabouts = JsonElement.Parse((await sandbox.StandardOutput.ReadLineAsync(TestToken))!);
            using var http = new HttpClient();
            using var answer = await http.GetAsync(whereabouts.GetProperty("api").GetString() + "/v10/weather", TestToken);

            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestToken);
            patience.CancelAfter(TimeSpan.FromMinutes(1));
            var said = "";
            while (!said.Contains("/weather", StringComparison.Ordinal))
                said += await sandbox.StandardError.ReadLineAsync(patience.Token) ?? throw new EndOfStreamException(said);
            Assert.Contains("no route for GET", said, StringComparison.Ordinal);
        }
        finally
        {
            sandbox.Kill();
        }
    }

    [Theory]
    [InlineData("--port", "many")]
    [InlineData("--world", "no-such-file.json")]
    [InlineData("--colour", "red")]
    [InlineData("--port")]
    public async Task What_it_does_not_understand_it_says_and_stops(params string[] args)
    {
        using var sandbox = Start(args);

        var error = await sandbox.StandardError.ReadToEndAsync(TestToken);
        await sandbox.WaitForExitAsync(TestToken);

        Assert.Equal(2, sandbox.ExitCode);
        Assert.Contains("--port NUMBER", error, StringComparison.Ordinal);
    }

    private static Process Start(params string[] args) => Start(args, []);

    private static Process Start(string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [s_program, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
