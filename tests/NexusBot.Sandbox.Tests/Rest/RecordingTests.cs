using System.Net.Http.Headers;
using System.Text.Json;
using NexusBot.Sandbox.Rest;

namespace NexusBot.Sandbox.Tests.Rest;

public sealed class RecordingTests
{
    [Fact]
    public async Task Everything_said_is_written_down_without_the_token()
    {
        var folder = Directory.CreateTempSubdirectory("sandbox-recording-");
        try
        {
            await using (var discord = await TinyDiscord.StartAsync(o => o.RecordTo = folder.FullName))
            {
                await using var bot = await TinyBot.IdentifiedAsync(discord.Server);
                await bot.ReadEventAsync("READY");
                await discord.SayAsync("""{"content":"hello"}""");
                await bot.CloseAsync(1000);
            }

            var rest = Read(folder, "rest.jsonl").Single();
            var gateway = Read(folder, "gateway.jsonl");
            Assert.Equal("hello", rest.GetProperty("req").GetProperty("json").GetProperty("content").GetString());
            Assert.Equal(200, rest.GetProperty("res").GetProperty("status").GetInt32());
            Assert.StartsWith("Bot #", rest.GetProperty("req").GetProperty("headers").GetProperty("authorization").GetString(), StringComparison.Ordinal);
            Assert.Equal("open", gateway[0].GetProperty("dir").GetString());
            Assert.Contains(gateway, line => line.GetProperty("dir").GetString() == "close");
            Assert.DoesNotContain("not-a-secret", string.Concat(Directory.EnumerateFiles(folder.FullName).Select(File.ReadAllText)), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_call_whose_answer_was_not_waited_for_is_written_down_without_one()
    {
        var folder = Directory.CreateTempSubdirectory("sandbox-recording-");
        try
        {
            await using (var discord = await TinyDiscord.StartAsync(o => o.RecordTo = folder.FullName))
            {
                discord.Server.Faults.Next("POST", "/channels/{channel_id}/messages", RestFault.IsDelayedBy(TimeSpan.FromMinutes(10)));
                var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                discord.Server.Faults.Changed += called.SetResult;
                using var patience = new CancellationTokenSource();
                using var content = new StringContent("""{"content":"hello"}""", new MediaTypeHeaderValue("application/json"));
                var call = discord.Http.PostAsync($"channels/{discord.Channel.Id}/messages", content, patience.Token);
                await called.Task.WaitAsync(TestContext.Current.CancellationToken);
                await patience.CancelAsync();
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
            }

            var rest = Read(folder, "rest.jsonl").Single();
            Assert.Equal("hello", rest.GetProperty("req").GetProperty("json").GetProperty("content").GetString());
            Assert.False(rest.TryGetProperty("res", out _));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static JsonElement[] Read(DirectoryInfo folder, string name) =>
        [.. File.ReadLines(Path.Combine(folder.FullName, name)).Select(line => JsonElement.Parse(line))];
}
