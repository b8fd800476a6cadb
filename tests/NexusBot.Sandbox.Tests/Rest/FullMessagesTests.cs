using System.Net.Http.Headers;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Rest;

public sealed class FullMessagesTests : IAsyncLifetime
{
    private const Permissions Bot = Permissions.EveryoneDefault | Permissions.ManageMessages | Permissions.PinMessages;
    private const int MegaByte = 1024 * 1024;

    private TinyDiscord _discord = null!;

    private string Messages => $"channels/{_discord.Channel.Id}/messages";

    public async ValueTask InitializeAsync() => _discord = await TinyDiscord.StartAsync(botPermissions: Bot);

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Fact]
    public async Task A_file_has_10_megabytes_at_most()
    {
        var fits = await UploadAsync(10 * MegaByte);
        var tooLarge = await UploadAsync((10 * MegaByte) + 1);

        Assert.Equal((200, 413, 50045), (fits.Status, tooLarge.Status, tooLarge.Code));
    }

    [Fact]
    public async Task A_request_has_25_megabytes_at_most()
    {
        var answer = await UploadAsync(9 * MegaByte, 9 * MegaByte, 9 * MegaByte);

        Assert.Equal((413, 40005), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_message_has_ten_files_at_most()
    {
        var fits = await UploadAsync([.. Enumerable.Repeat(1, 10)]);
        var tooMany = await UploadAsync([.. Enumerable.Repeat(1, 11)]);

        Assert.Equal((200, 400), (fits.Status, tooMany.Status));
        Assert.NotEmpty(tooMany.ErrorsAt("attachments"));
    }

    [Fact]
    public async Task Files_need_their_permission()
    {
        _discord.World.Roles.Update(_discord.Guild.Id, role => role with { Permissions = Permissions.ViewChannel | Permissions.SendMessages });
        var own = _discord.World.Roles.List(_discord.Guild.Id).Single(role => role.Managed);
        _discord.World.Roles.Update(own.Id, role => role with { Permissions = Permissions.None });

        var file = await UploadAsync(1);
        var loud = await _discord.SayAsync("""{"content":"x","tts":true}""");
        var quiet = await _discord.SayAsync("""{"content":"x"}""");
        var read = await _discord.GetAsync($"{Messages}/{quiet.Id}");
        var reply = await _discord.SayAsync($$"""{"content":"x","message_reference":{"message_id":"{{quiet.Id}}"} }""");

        Assert.Equal((50013, 50013, 200), (file.Code, loud.Code, quiet.Status));
        Assert.Equal((50013, 160002), (read.Code, reply.Code));
    }

    [Fact]
    public async Task A_message_has_20_kinds_of_reactions_at_most()
    {
        var message = await _discord.SayAsync("""{"content":"x"}""");
        string React(int n) => $"{Messages}/{message.Id}/reactions/{Uri.EscapeDataString(char.ConvertFromUtf32(0x1F600 + n))}/@me";
        for (var n = 0; n < 20; n++)
            await _discord.PutAsync(React(n), "");

        var tooMany = await _discord.PutAsync(React(20), "");
        var again = await _discord.PutAsync(React(0), "");

        Assert.Equal((400, 30010, 204), (tooMany.Status, tooMany.Code, again.Status));
    }

    [Fact]
    public async Task A_channel_has_250_pins_at_most()
    {
        ulong last = 0;
        for (var i = 0; i < 251; i++)
            last = Post(i < 250).Id;

        var tooMany = await _discord.PutAsync($"{Messages}/pins/{last}", "");

        Assert.Equal((400, 30003), (tooMany.Status, tooMany.Code));
    }

    [Fact]
    public async Task Pins_are_read_page_by_page()
    {
        for (var i = 0; i < 3; i++)
        {
            Post(pinned: true);
            _discord.Server.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await _discord.GetAsync($"{Messages}/pins?limit=2");
        var last = first.Json.GetProperty("items")[1].GetProperty("pinned_at").GetString()!;
        var second = await _discord.GetAsync($"{Messages}/pins?limit=2&before={Uri.EscapeDataString(last)}");
        var nonsense = await _discord.GetAsync($"{Messages}/pins?before=yesterday");

        Assert.Equal((1, false), (second.Json.GetProperty("items").GetArrayLength(), second.Json.GetProperty("has_more").GetBoolean()));
        Assert.Equal((400, 50035), (nonsense.Status, nonsense.Code));
    }

    [Fact]
    public async Task A_message_is_as_old_as_the_worlds_clock_says()
    {
        string[] ids = [$"\"{Post().Id}\"", $"\"{Post().Id}\""];
        _discord.Server.Clock.Advance(TimeSpan.FromDays(13));
        string[] young = [$"\"{Post().Id}\"", $"\"{Post().Id}\""];
        _discord.Server.Clock.Advance(TimeSpan.FromDays(13));

        var tooOld = await BulkDeleteAsync(ids);
        var deleted = await BulkDeleteAsync(young);

        Assert.Equal((50034, 204), (tooOld.Code, deleted.Status));
    }

    [Fact]
    public async Task From_2_to_100_young_messages_are_deleted_at_once()
    {
        var ids = Enumerable.Range(0, 2).Select(_ => $"\"{Post().Id}\"").ToArray();
        var old = (ulong)(_discord.World.WorldTime.GetUtcNow().AddDays(-15).ToUnixTimeMilliseconds() - 1420070400000) << 22;

        var one = await BulkDeleteAsync(ids[0]);
        var twice = await BulkDeleteAsync(ids[0], ids[0]);
        var tooMany = await BulkDeleteAsync([.. Enumerable.Range(1, 101).Select(n => $"\"{n}\"")]);
        var tooOld = await BulkDeleteAsync(ids[0], $"\"{old}\"");
        var two = await BulkDeleteAsync(ids);

        Assert.Equal((50016, 400, 50016, 50034, 204), (one.Code, twice.Status, tooMany.Code, tooOld.Code, two.Status));
        Assert.Empty(_discord.World.Messages.List(_discord.Channel.Id));
    }

    private Message Post(bool pinned = false)
    {
        var message = _discord.World.Messages.Post(new MessageDraft { ChannelId = _discord.Channel.Id, AuthorId = _discord.Learner.Id, Content = "x" });
        return _discord.World.Messages.Edit(_discord.Channel.Id, message.Id, each => each with { Pinned = pinned })!;
    }

    private Task<ApiAnswer> BulkDeleteAsync(params string[] ids) =>
        _discord.PostAsync($"{Messages}/bulk-delete", $$"""{"messages":[{{string.Join(',', ids)}}]}""");

    private async Task<ApiAnswer> UploadAsync(params int[] sizes)
    {
        using var form = new MultipartFormDataContent();
        for (var n = 0; n < sizes.Length; n++)
        {
            var file = new ByteArrayContent(new byte[sizes[n]]);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(file, $"files[{n}]", $"{n}.bin");
        }
        return await _discord.SendAsync(HttpMethod.Post, Messages, form);
    }
}
