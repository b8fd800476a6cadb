using System.Text.Json;

namespace NexusBot.Sandbox.Driver;

public sealed record SeenEmbed(
    string Title, string Description, string Footer, string Author, int? Color, string? ImageUrl, IReadOnlyList<SeenField> Fields)
{
    /// <summary>Everything that can be read in it.</summary>
    public string Text => string.Join(
        '\n',
        new[] { Author, Title, Description }
            .Concat(Fields.Select(each => $"{each.Name}: {each.Value}"))
            .Append(Footer)
            .Where(text => text.Length > 0));

    internal static SeenEmbed Read(JsonElement json) => new(
        json.Text("title") ?? "",
        json.Text("description") ?? "",
        json.Field("footer")?.Text("text") ?? "",
        json.Field("author")?.Text("name") ?? "",
        json.Number("color"),
        json.Field("image")?.Text("url"),
        [.. json.Items("fields").Select(field => new SeenField(field.Text("name") ?? "", field.Text("value") ?? ""))]);
}
