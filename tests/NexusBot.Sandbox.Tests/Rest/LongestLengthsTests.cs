using System.Globalization;
using System.Text.RegularExpressions;

namespace NexusBot.Sandbox.Tests.Rest;

/// <summary>Every limit twice: what just fits passes, one more is refused where it stands. <c>«5»</c> is a text of so many characters, <c>«3*x»</c> a list of so many.</summary>
public sealed partial class LongestLengthsTests : IAsyncLifetime
{
    private TinyDiscord _discord = null!;

    public async ValueTask InitializeAsync() => _discord = await TinyDiscord.StartAsync();

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Theory]
    [InlineData("""{"content":"«2000»"}""", "content")]
    [InlineData("""{"content":"x","nonce":"«25»"}""", "nonce")]
    [InlineData("""{"embeds":[{"title":"«256»"}]}""", "embeds.0.title")]
    [InlineData("""{"embeds":[{"description":"«4096»"}]}""", "embeds.0.description")]
    [InlineData("""{"embeds":[{"footer":{"text":"«2048»"}}]}""", "embeds.0.footer.text")]
    [InlineData("""{"embeds":[{"author":{"name":"«256»"}}]}""", "embeds.0.author.name")]
    [InlineData("""{"embeds":[{"fields":[{"name":"«256»","value":"x"}]}]}""", "embeds.0.fields.0.name")]
    [InlineData("""{"embeds":[{"fields":[{"name":"x","value":"«1024»"}]}]}""", "embeds.0.fields.0.value")]
    [InlineData("""{"embeds":[{"fields":[«25*{"name":"x","value":"x"}»]}]}""", "embeds.0.fields")]
    [InlineData("""{"embeds":[«10*{"title":"x"}»]}""", "embeds")]
    [InlineData("""{"components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"x","label":"«80»"}]}]}""", "components.0.components.0.label")]
    [InlineData("""{"components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"«100»","label":"x"}]}]}""", "components.0.components.0.custom_id")]
    [InlineData("""{"components":[{"type":1,"components":[{"type":5,"custom_id":"x","placeholder":"«150»"}]}]}""", "components.0.components.0.placeholder")]
    [InlineData("""{"components":[{"type":1,"components":[{"type":3,"custom_id":"x","options":[{"label":"«100»","value":"x"}]}]}]}""", "components.0.components.0.options.0.label")]
    [InlineData("""{"components":[{"type":1,"components":[{"type":3,"custom_id":"x","options":[{"label":"x","value":"«100»"}]}]}]}""", "components.0.components.0.options.0.value")]
    [InlineData("""{"components":[{"type":1,"components":[{"type":3,"custom_id":"x","options":[{"label":"x","value":"x","description":"«100»"}]}]}]}""", "components.0.components.0.options.0.description")]
    [InlineData("""{"flags":32768,"components":[«40*{"type":10,"content":"x"}»]}""", "components")]
    [InlineData("""{"flags":32768,"components":[{"type":12,"items":[«10*{"media":{"url":"https://x.org/x.png"}}»]}]}""", "components.0.items")]
    [InlineData("""{"flags":32768,"components":[{"type":9,"components":[«3*{"type":10,"content":"x"}»],"accessory":{"type":11,"media":{"url":"https://x.org/x.png"}}}]}""", "components.0.components")]
    public async Task Of_a_message(string json, string path)
    {
        var fits = await _discord.SayAsync(Written(json, more: 0));
        var tooMuch = await _discord.SayAsync(Written(json, more: 1));

        Assert.Equal(200, fits.Status);
        Assert.Equal((400, 50035), (tooMuch.Status, tooMuch.Code));
        Assert.NotEmpty(tooMuch.ErrorsAt(path));
    }

    [Theory]
    [InlineData("""{"name":"«32»","description":"x"}""", "name")]
    [InlineData("""{"name":"x","description":"«100»"}""", "description")]
    [InlineData("""{"name":"x","description":"x","options":[{"type":3,"name":"«32»","description":"x"}]}""", "options.0.name")]
    [InlineData("""{"name":"x","description":"x","options":[{"type":3,"name":"x","description":"«100»"}]}""", "options.0.description")]
    [InlineData("""{"name":"x","description":"x","options":[{"type":3,"name":"x","description":"x","choices":[{"name":"«100»","value":"x"}]}]}""", "options.0.choices.0.name")]
    [InlineData("""{"name":"x","description":"x","options":[{"type":3,"name":"x","description":"x","choices":[{"name":"x","value":"«100»"}]}]}""", "options.0.choices.0.value")]
    public async Task Of_a_command(string json, string path)
    {
        var commands = $"applications/{_discord.World.Application.Id}/guilds/{_discord.Guild.Id}/commands";

        var fits = await _discord.PostAsync(commands, Written(json, more: 0));
        var tooMuch = await _discord.PostAsync(commands, Written(json, more: 1));

        Assert.InRange(fits.Status, 200, 201);
        Assert.Equal((400, 50035), (tooMuch.Status, tooMuch.Code));
        Assert.NotEmpty(tooMuch.ErrorsAt(path));
    }

    private static string Written(string json, int more)
    {
        var lists = ManyOf().Replace(json, many => string.Join(',', Enumerable.Repeat(many.Groups[2].Value, Count(many) + more)));
        return LongText().Replace(lists, text => new string('x', Count(text) + more));
    }

    private static int Count(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("«([0-9]+)»")]
    private static partial Regex LongText();

    [GeneratedRegex(@"«([0-9]+)\*(.+?)»")]
    private static partial Regex ManyOf();
}
