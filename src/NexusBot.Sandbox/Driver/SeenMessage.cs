using System.Text.Json;
using System.Text.RegularExpressions;

namespace NexusBot.Sandbox.Driver;

/// <summary>A message as one member sees it, and can act on it.</summary>
public sealed partial class SeenMessage
{
    private const int Ephemeral = 64;
    private const int Loading = 128;

    private readonly Person _viewer;
    private readonly JsonElement _json;

    internal SeenMessage(Person viewer, JsonElement json)
    {
        _viewer = viewer;
        _json = json;
    }

    public ulong Id => _json.Id("id");
    public ulong ChannelId => _json.Id("channel_id");
    public ulong AuthorId => _json.GetProperty("author").Id("id");
    public string AuthorName => _json.GetProperty("author").Text("global_name") ?? _json.GetProperty("author").Text("username")!;

    /// <summary>What is written above the embeds.</summary>
    public string Text => _json.Text("content") ?? "";
    public IReadOnlyList<SeenEmbed> Embeds => [.. _json.Items("embeds").Select(SeenEmbed.Read)];
    public IReadOnlyList<SeenButton> Buttons => SeenComponents.Buttons(_json);
    public IReadOnlyList<SeenSelect> Selects => SeenComponents.Selects(_json);
    public IReadOnlyList<string> Attachments => [.. _json.Items("attachments").Select(attachment => attachment.Text("filename")!)];

    /// <summary>Where a file that came with it lies.</summary>
    public Uri AddressOf(string fileName) =>
        new(_json.Items("attachments").First(attachment => attachment.Text("filename") == fileName).Text("url")!);

    /// <summary>Everything that can be read: the text and the embeds.</summary>
    public string Everything => string.Join('\n', Embeds.Select(embed => embed.Text).Prepend(Text).Where(text => text.Length > 0));

    /// <summary>"Only you can see this."</summary>
    public bool IsPrivate => (Flags & Ephemeral) != 0;

    /// <summary>"NexusBot is thinking…"</summary>
    public bool IsThinking => (Flags & Loading) != 0;
    public bool IsEdited => _json.Field("edited_timestamp") is not null;

    /// <summary>Whose devices rang.</summary>
    public IReadOnlyList<ulong> PingedIds => [.. _json.Items("pinged").Select(id => ulong.Parse(id.GetString()!, System.Globalization.CultureInfo.InvariantCulture))];
    public DateTimeOffset Timestamp => _json.GetProperty("timestamp").GetDateTimeOffset();

    [GeneratedRegex(@"\\([\\*_~`|>#\[\]()-])")]
    private static partial Regex EscapedMarkdown();

    private int Flags => _json.Number("flags") ?? 0;

    /// <summary>Whether this can be read on it. A character escaped from Markdown shows as itself.</summary>
    public bool Shows(string text) =>
        Everything.Contains(text, StringComparison.Ordinal) || EscapedMarkdown().Replace(Everything, "$1").Contains(text, StringComparison.Ordinal);

    /// <summary>Presses the button with this label.</summary>
    public Task<Answer> ClicksAsync(string label) => _viewer.UseAsync(this, Button(label).CustomId ?? throw NotFound($"button \"{label}\" without a link"), values: null);

    /// <summary>Chooses these, by label or value, in the message's select.</summary>
    public Task<Answer> ChoosesAsync(params string[] choices) =>
        _viewer.UseAsync(this, Selects is [var select, ..] ? select.CustomId : throw NotFound("select"), choices);

    /// <summary>Chooses in one of several selects, named by its placeholder or custom id.</summary>
    public Task<Answer> ChoosesInAsync(string select, params string[] choices) => _viewer.UseAsync(
        this,
        (Selects.FirstOrDefault(each => each.Placeholder == select || each.CustomId == select) ?? throw NotFound($"select \"{select}\"")).CustomId,
        choices);

    /// <summary>Sends a custom id that this message does not offer, as a manipulated app could.</summary>
    public Task<Answer> ForgesClickAsync(string customId, params string[] values) =>
        _viewer.UseAsync(this, customId, values.Length == 0 ? null : values, forged: true);

    /// <summary>Opens the attached file with this name.</summary>
    public Task<byte[]> OpensFileAsync(string name) => _viewer.DownloadAsync(
        _json.Items("attachments").FirstOrDefault(attachment => attachment.Text("filename") == name) is { ValueKind: JsonValueKind.Object } file
            ? file.Text("url")!
            : throw NotFound($"file \"{name}\""));

    public SeenButton Button(string label) =>
        Buttons.FirstOrDefault(button => button.Label == label)
        ?? Buttons.FirstOrDefault(button => button.Label.Contains(label, StringComparison.Ordinal))
        ?? throw NotFound($"button \"{label}\"");

    public override string ToString() => Transcript.Of(this);

    private InvalidOperationException NotFound(string what) => new($"{_viewer.Name} sees no {what} here:\n{this}");
}
